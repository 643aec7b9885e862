import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Sha256Sum } from './sha256-sum';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('SHA-256', () => {
	// FIPS 180-4 examples.
	it.each([
		['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
		['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
		[
			'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
			'248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'
		]
	])('of %j', (text, sum) => expect(new Sha256Sum().add(utf8(text)).hex()).toBe(sum));

	it('is the platform’s own, in whatever pieces', () => {
		fc.assert(
			fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (pieces) => {
				const ours = new Sha256Sum();
				const theirs = createHash('sha256');
				for (const piece of pieces) {
					ours.add(piece);
					theirs.update(piece);
				}
				expect(ours.hex()).toBe(theirs.digest('hex'));
			})
		);
	});

	it('goes on from a copy as from itself', () => {
		const first = new Sha256Sum().add(utf8('one '));
		const copy = new Sha256Sum(first);
		expect(first.hex()).toBe(first.hex());
		expect(copy.add(utf8('two')).hex()).toBe(first.add(utf8('two')).hex());
	});
});
