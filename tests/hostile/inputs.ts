/** Arbitraries for what somebody might hand CodeRounds to do it harm: packs, histories, links and codes (R16). */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { OWN_TYPES } from '../../src/lib/domain/own-pack';

export const PACK_NAMES = ['x.json', 'x.yaml', 'x.csv', 'x.tsv', 'paste'] as const;
const sound = ['yaml', 'json', 'csv'].map((ending) =>
	readFileSync(new URL(`../../static/examples/pack.${ending}`, import.meta.url), 'utf8')
);

const HOSTILE = [
	'__proto__', 'constructor', 'prototype', '{"__proto__":{"bad":1}}', '<script>alert(1)</script>', '*a', '&a', '!!js/function',
	'[[[[', '{{{{', '- - - -', '"', "'", '\u0000', '\u202e', '\ud800', '1e999', '-0', 'null', '"'.repeat(50), '\t\t', ',,,,', '\r\n\r\n',
	'own.00000000.x', '\\u005f_proto__', '<<: *a', '%TAG ! x', '---\n...\n---'
]; // prettier-ignore

/** A sound pack that was damaged in some places. */
const damaged = fc
	.record({
		text: fc.constantFrom(...sound),
		cuts: fc.array(
			fc.record({
				at: fc.double({ min: 0, max: 1, noNaN: true }),
				drop: fc.nat(60),
				put: fc.oneof(
					fc.constantFrom(...HOSTILE),
					fc.string({ maxLength: 8 }),
					fc.string({ unit: 'binary', maxLength: 8 })
				)
			}),
			{ minLength: 1, maxLength: 4 }
		)
	})
	.map(({ text, cuts }) =>
		cuts.reduce((whole, { at, drop, put }) => {
			const from = Math.floor(at * whole.length);
			return whole.slice(0, from) + put + whole.slice(from + drop);
		}, text)
	);
const names = fc.oneof(
	fc.constantFrom('type', 'prompt', 'answer', 'choices', 'partial', 'order', 'id', ...HOSTILE),
	fc.string({ maxLength: 6 })
);
/** JSON of any shape, with the names that a pack has and those that it must not have. */
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
	tree: fc.oneof(
		{ maxDepth: 5, withCrossShrink: true },
		fc.oneof(
			fc.constantFrom<unknown>(null, true, -1, 1e308, 'I10', ...OWN_TYPES, ...HOSTILE),
			fc.string({ maxLength: 12 })
		),
		fc.array(tie('tree'), { maxLength: 4 }),
		fc.array(fc.tuple(names, tie('tree')), { maxLength: 5 }).map((pairs) => {
			const record: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
			for (const [name, value] of pairs) record[name] = value;
			return record;
		})
	)
}));
const shaped = fc.array(tree, { maxLength: 4 }).map((questions) => JSON.stringify({ title: 'x', questions }));
const noise = fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 60 }));

/** The text of a pack in any form. */
export const hostilePack = fc.oneof(damaged, shaped, noise);

const POISON = [
	...['{"__proto__":{"polluted":1}}', '"constructor":{"prototype":{"polluted":1}},', '\ud800', '\u0000'],
	...['9'.repeat(400), '1e999', '-1', 'null', '[', '{', '"', '['.repeat(5000), '{"a":'.repeat(5000)],
	...['{"format":"coderounds-log","minReader":1e9}', '{"sha256":"0","count":1e15}', '\n', '\\u0000']
];

/** @param text of a sound history @returns such a history after somebody worked on it */
export function hostileLog(text: string): fc.Arbitrary<string> {
	const lines = text.split('\n');
	const deed = fc.record({
		how: fc.constantFrom('put', 'cut', 'double', 'swap', 'field'),
		line: fc.nat(lines.length - 1),
		at: fc.nat(500),
		poison: fc.constantFrom(...POISON)
	});
	return fc.array(deed, { minLength: 1, maxLength: 4 }).map((deeds) => {
		const made = [...lines];
		for (const { how, line, at, poison } of deeds) {
			const one = made[line] ?? '';
			if (how === 'put') made[line] = one.slice(0, at) + poison + one.slice(at);
			else if (how === 'cut') made[line] = one.slice(0, at);
			else if (how === 'double') made.splice(line, 0, one, one);
			else if (how === 'swap') [made[0], made[line]] = [one, made[0] ?? ''];
			else made[line] = one.replace(/:[^:,]*/, `:${poison}`);
		}
		return made.join('\n');
	});
}

/** What stands behind the # of a link, or is typed for a code. */
export const hostileCode = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 300 }),
	fc.string({ maxLength: 60 }),
	fc.constantFrom(...HOSTILE, ...POISON),
	fc.tuple(fc.constantFrom('c1.', 'r1.', 'l1.', 'R1.'), fc.base64String({ maxLength: 400 })).map((all) => all.join('')) // prettier-ignore
);

/** Everything that a prototype could be given. */
export const prototypes = (): string =>
	[Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype]
		.map((one) => Reflect.ownKeys(one).map(String).join(' '))
		.join('\n');
