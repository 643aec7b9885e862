import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CAPS } from './caps';
import { ImportError } from './import-error';
import { crc32 } from './unpack';
import { readGzip, readZip } from './zip';

const all = (): boolean => true;
const zeros = new Uint8Array(3_000_000);

function problem(read: () => unknown): string {
	try {
		read();
	} catch (error) {
		if (error instanceof ImportError) return error.problem;
		throw error;
	}
	return 'none';
}

describe('zip', () => {
	const zip = zipSync({ 'a.txt': strToU8('Cholera\n'.repeat(200)), 'b.pdf': strToU8('%PDF') });

	it('gives the files that are wanted', () => {
		const files = readZip('x.zip', zip, (head) => head[0] !== 0x25);
		expect(files.map((file) => file.name)).toEqual(['a.txt']);
		expect(new TextDecoder().decode(files[0]?.bytes)).toBe('Cholera\n'.repeat(200));
	});

	it('reads stored entries too', () => {
		expect(readZip('x.zip', zipSync({ a: strToU8('abc') }, { level: 0 }), all)[0]?.bytes).toEqual(
			strToU8('abc')
		);
	});

	const locked = zip.slice();

	it.each([
		['cut in the middle', () => readZip('x.zip', zip.subarray(0, zip.length >> 1), all), 'truncated'],
		['without its end', () => readZip('x.zip', zip.subarray(0, zip.length - 4), all), 'truncated'],
		['a bomb', () => readZip('x.zip', zipSync({ 'a.txt': zeros }), all), 'too-large'],
		[
			'many small bombs',
			() =>
				readZip('x.zip', zipSync({ a: zeros.subarray(0, 9e5), b: zeros.subarray(0, 9e5) }), all, {
					...CAPS,
					unpacked: 1e6
				}),
			'too-large'
		],
		['too many files', () => readZip('x.zip', zip, all, { ...CAPS, entries: 1 }), 'not-a-release']
	])('%s', (_, read, expected) => expect(problem(read)).toBe(expected));

	it('a password', () => {
		const at = centralEntry(locked);
		locked[at + 8] = (locked[at + 8] ?? 0) | 1;
		expect(problem(() => readZip('x.zip', locked, all))).toBe('encrypted');
	});

	it('a lie about the size does not matter, a flipped bit does', () => {
		const lying = zip.slice();
		const at = centralEntry(lying);
		lying.set([10, 0, 0, 0], at + 24);
		expect(readZip('x.zip', lying, all)[0]?.bytes.length).toBe(1600);
		const flipped = zip.slice();
		flipped[36 + 5] = (flipped[36 + 5] ?? 0) ^ 4;
		expect(problem(() => readZip('x.zip', flipped, all))).toBe('damaged');
	});
});

/** Place of the first entry in the zip's list of files. */
function centralEntry(zip: Uint8Array): number {
	const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
	return view.getUint32(zip.length - 22 + 16, true);
}

describe('gzip', () => {
	const gz = gzipSync(strToU8('Cholera\n'.repeat(2000)));

	it('gives what it holds', () => expect(readGzip('x.gz', gz, all)?.length).toBe(16_000));
	it('is left when it is not wanted', () => expect(readGzip('x.gz', gz, () => false)).toBeUndefined());
	it.each([
		['cut off', () => readGzip('x.gz', gz.subarray(0, gz.length - 12), all)],
		['its last bytes missing', () => readGzip('x.gz', gz.subarray(0, gz.length - 3), all)],
		['only its beginning', () => readGzip('x.gz', gz.subarray(0, 8), all)]
	])('%s', (_, read) => expect(problem(read)).toMatch(/truncated|damaged/));
	it('a bomb', () => expect(problem(() => readGzip('x.gz', gzipSync(zeros), all))).toBe('too-large'));
});

it('check sum of the standard', () => expect(crc32(strToU8('123456789'))).toBe(0xcbf43926));
