/** Sound inputs after somebody worked on them: bits, cuts, doubles, huge numbers, names of prototypes, nesting. */
import fc from 'fast-check';

const POISON = [
	...['__proto__', 'constructor', 'prototype', '{"__proto__":{"polluted":1}}', '"__proto__":{"bad":1},'],
	...['<!DOCTYPE a [<!ENTITY b "c">]>', '&b;', '&#0;', '<![CDATA[', ']]>', '<', '</', '<script>alert(1)</script>'],
	...['9'.repeat(400), '1e999', '-1', '-0', 'NaN', 'null', '"', "'", ',', ';', '\t', '\n', '\r\n', '\u0000', '\ud800'],
	...['\u202e', '\ufeff', 'A'.repeat(3000), '"'.repeat(51), '[', '{', '[]', '{}', '=1+1', 'Z99.9-A00.0', '/'.repeat(60)]
]; // prettier-ignore
/** What nests in the forms that are read. */
const NESTS = ['[', '{"a":', '<diag>', '<term level="1"><title>x</title>', '<mainTerm>', '<note>', '"'];
const HUGE = [
	'9'.repeat(400),
	'18446744073709551616',
	'4294967296',
	'2147483648',
	'9007199254740993',
	'1e308',
	'-1'
];

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const deed = fc.record({
	how: fc.constantFrom('cut', 'put', 'drop', 'double', 'swap', 'number', 'word', 'nest', 'copy'),
	at: place,
	to: place,
	size: fc.nat(80),
	poison: fc.constantFrom(...POISON),
	nest: fc.constantFrom(...NESTS),
	huge: fc.constantFrom(...HUGE)
});
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;

function work(text: string, { how, at, to, size, poison, nest, huge }: Deed): string {
	const from = Math.floor(at * text.length);
	const [before, rest] = [text.slice(0, from), text.slice(from)];
	switch (how) {
		case 'cut':
			return before;
		case 'put':
			return before + poison + rest;
		case 'drop':
			return before + rest.slice(size);
		case 'double':
			return before + rest.slice(0, size).repeat(size) + rest;
		case 'nest':
			return before + nest.repeat(size * 40) + rest;
		// The next number, the next word.
		case 'number':
			return before + rest.replace(/\d+/, huge);
		case 'word':
			return before + rest.replace(/[A-Za-z_]+/, poison);
		case 'copy': {
			const other = Math.floor(to * text.length);
			return before + text.slice(other, other + size) + rest.slice(size);
		}
		case 'swap': {
			const lines = text.split('\n');
			const [one, two] = [Math.floor(at * lines.length), Math.floor(to * lines.length)];
			[lines[one], lines[two]] = [lines[two] ?? '', lines[one] ?? ''];
			return lines.join('\n');
		}
	}
}

/** @returns one of some texts after none to four deeds */
export const workedOn = (texts: readonly string[]): fc.Arbitrary<string> =>
	fc
		.record({ text: fc.constantFrom(...texts), deeds: fc.array(deed, { maxLength: 4 }) })
		.map(({ text, deeds }) => deeds.reduce(work, text));

const byteDeed = fc.record({
	how: fc.constantFrom('flip', 'set', 'cut', 'double', 'word'),
	at: place,
	value: fc.nat(255),
	size: fc.nat(60)
});

/** @returns bytes after one to six deeds: flipped bits, bytes set, counts and sizes made huge, cuts, doubles */
export const bytesWorkedOn = (from: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array<ArrayBuffer>> =>
	fc
		.record({ bytes: from, deeds: fc.array(byteDeed, { minLength: 1, maxLength: 6 }) })
		.map(({ bytes, deeds }) => {
			let made = Uint8Array.from(bytes);
			for (const { how, at, value, size } of deeds) {
				const place = Math.floor(at * made.length);
				if (how === 'flip') made[place] = (made[place] ?? 0) ^ (1 << (value & 7));
				else if (how === 'set') made[place] = value;
				else if (how === 'word') made.fill(255, place, place + 4);
				else if (how === 'cut') made = made.slice(0, place);
				else made = Uint8Array.from([...made.subarray(0, place + size), ...made.subarray(place)]);
			}
			return made;
		});
