/** Packing texts: what is damaged is read as far as it goes, and what swells too far is given up. */

export const canGzip = (): boolean => typeof CompressionStream !== 'undefined';

/** Packs pieces of text one after the other, so that the page is never held up. Null where the browser cannot. */
export async function gzip(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob | null> {
	if (!canGzip()) return null;
	const packing = new CompressionStream('gzip');
	const writer = packing.writable.getWriter();
	const write = async (): Promise<void> => {
		try {
			for await (const piece of pieces) await writer.write(piece);
			await writer.close();
		} catch (error) {
			await writer.abort(error);
			throw error;
		}
	};
	const [packed] = await Promise.all([new Response(packing.readable).blob(), write()]);
	return packed;
}

export interface Unpacked {
	text: string;
	/** It swelled over the limit and was given up. */
	isTooLarge: boolean;
}

/** Two bytes that every gzip file begins with. */
export async function isGzip(file: Blob): Promise<boolean> {
	const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
	return first === 0x1f && second === 0x8b;
}

/** Reads as far as the bytes go: a damaged file still gives its beginning. @param most bytes, counted as they come */
export async function gunzip(file: Blob, most: number): Promise<Unpacked> {
	const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
	const decoder = new TextDecoder();
	const parts: string[] = [];
	let bytes = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			bytes += value.length;
			if (bytes > most) {
				await reader.cancel();
				return { text: '', isTooLarge: true };
			}
			parts.push(decoder.decode(value, { stream: true }));
		}
		parts.push(decoder.decode());
	} catch {
		// Damaged from here on; the reader of the log says what is missing.
		return { text: parts.join(''), isTooLarge: false };
	}
	return { text: parts.join(''), isTooLarge: false };
}
