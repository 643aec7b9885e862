import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBase45, writeBase45 } from './base45';

it.each([
	['AB', 'BB8'],
	['Hello!!', '%69 VD92EX0'],
	['base-45', 'UJCLQE7W581'],
	['ietf!', 'QED8WEX0'],
	['', '']
])('%s is written as in RFC 9285: %s', (words, text) => {
	const bytes = new TextEncoder().encode(words);
	expect(writeBase45(bytes)).toBe(text);
	expect(readBase45(text)).toEqual(bytes);
});

it('gives back any bytes', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
			expect(readBase45(writeBase45(bytes))).toEqual(bytes);
		})
	);
});

it.each(['A', 'GGW', '::', 'bb8', 'BB8é'])('%j is none', (text) => {
	expect(readBase45(text)).toBeNull();
});
