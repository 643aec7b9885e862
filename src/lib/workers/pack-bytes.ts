/** Bytes of a pack as text. What unpacks is counted while it comes out: what it says of itself is never trusted. */
import { PackRefused } from '../domain/own-read';
import { OWN_CAPS } from '../domain/own-text';

/** A link holds at most so many characters: a fragment can carry megabytes. */
export const LINK_MOST = 4_096;
/** From here on the ratio is looked at: a short text may pack well. */
const RATIO_FROM = 65_536;
const SLICE = 1_024;

const LARGE = `It unpacks to far more than a pack may hold (${OWN_CAPS.unpacked / 1e6} MB), so it was not read.`;

/** @throws PackRefused when it is damaged, or comes out too large */
export async function unpack(
	bytes: Uint8Array<ArrayBuffer>,
	format: 'gzip' | 'deflate-raw'
): Promise<Uint8Array<ArrayBuffer>> {
	const stream = new DecompressionStream(format);
	const writer = stream.writable.getWriter();
	let isEnded = false;
	// Small slices, each when there is room for it: what comes out runs over by one slice at most.
	const feed = async () => {
		for (let at = 0; at < bytes.length && !isEnded; at += SLICE)
			await writer.write(bytes.subarray(at, at + SLICE));
		if (!isEnded) await writer.close();
	};
	const fed = feed().catch(() => 'told by the reading');
	const parts: Uint8Array[] = [];
	let size = 0;
	const reader = stream.readable.getReader();
	try {
		for (;;) {
			const { done, value } = (await reader.read()) as ReadableStreamReadResult<Uint8Array>;
			if (done) break;
			size += value.length;
			if (size > OWN_CAPS.unpacked || (size > RATIO_FROM && size > bytes.length * OWN_CAPS.ratio))
				throw new PackRefused(LARGE);
			parts.push(value);
		}
	} catch (error) {
		if (error instanceof PackRefused) throw error;
		throw new PackRefused('It is damaged or cut off: it could not be unpacked.');
	} finally {
		isEnded = true;
		await reader.cancel().catch(() => 'it ended already');
		await writer.abort().catch(() => 'it ended already');
		await fed;
	}
	return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

/** @returns the text in UTF-8, UTF-16 or, failing that, what Windows spreadsheets write. @throws PackRefused */
export function decodeText(bytes: Uint8Array): string {
	if (bytes[0] === 0x50 && bytes[1] === 0x4b)
		throw new PackRefused('It is a zip or a spreadsheet. Save it as CSV, and add that file.');
	const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
	let text: string;
	try {
		const name = !isWide ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
		text = new TextDecoder(name, { fatal: true }).decode(bytes);
	} catch {
		text = new TextDecoder('windows-1252').decode(bytes);
	}
	if (text.includes('\0')) throw new PackRefused('It is no text file, so it is no pack.');
	return text;
}

/** @param file as the learner picked it. @throws PackRefused when it is too large, or no text */
export async function textOfFile(file: Blob): Promise<string> {
	if (file.size > OWN_CAPS.packed)
		throw new PackRefused(`It is larger than ${OWN_CAPS.packed / 1e6} MB, which no pack may be.`);
	if (file.size === 0) throw new PackRefused('It is empty.');
	const bytes = new Uint8Array(await file.arrayBuffer());
	const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
	return decodeText(isGzip ? await unpack(bytes, 'gzip') : bytes);
}

/** @param link what stands behind `#p1.`. @throws PackRefused when it is too long or damaged */
export async function textOfLink(link: string): Promise<string> {
	if (link.length > LINK_MOST)
		throw new PackRefused('The link is longer than a pack in a link can be. Ask for the file instead.');
	if (!/^[\w-]+$/.test(link)) throw new PackRefused('The link is damaged: ask for it once more.');
	let binary: string;
	try {
		binary = atob(link.replace(/-/g, '+').replace(/_/g, '/'));
	} catch {
		throw new PackRefused('The link is cut off: ask for it once more.');
	}
	return decodeText(
		await unpack(
			Uint8Array.from(binary, (char) => char.charCodeAt(0)),
			'deflate-raw'
		)
	);
}
