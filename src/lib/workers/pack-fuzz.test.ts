/** R16: whatever is thrown at the reader of packs, nothing changes outside it, and what comes out is within its caps. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { OWN_TYPES } from '../domain/own-pack';
import { MOST_TOLD, PackRefused } from '../domain/own-read';
import { OWN_CAPS } from '../domain/own-text';
import { readPackText } from './pack-desk';

const RUNS = process.env['FULL'] ? 100_000 : 5_000;
const NAMES = ['x.json', 'x.yaml', 'x.csv', 'x.tsv', 'paste'] as const;
const sound = ['yaml', 'json', 'csv'].map((ending) =>
	readFileSync(new URL(`../../../static/examples/pack.${ending}`, import.meta.url), 'utf8')
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

/** Everything that a prototype could be given. */
const shape = () =>
	[Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype].map((one) =>
		Reflect.ownKeys(one).map(String).join(' ')
	);

afterEach(() => void vi.restoreAllMocks());

it(
	`${RUNS.toLocaleString('en-US')} hostile inputs change no prototype and come out within the caps`,
	{ timeout: 600_000 },
	() => {
		vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		const before = shape();
		let packs = 0;
		fc.assert(
			fc.property(fc.oneof(damaged, shaped, noise), fc.constantFrom(...NAMES), (text, name) => {
				try {
					const { title, questions, problems, found, out } = readPackText(text, { name, edition: 'FY2027' });
					packs++;
					expect(title.length).toBeLessThanOrEqual(2 * OWN_CAPS.title);
					expect(questions.length + out).toBe(found);
					expect(problems.length).toBeLessThanOrEqual(MOST_TOLD + 10);
					for (const question of questions) {
						expect(question.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
						expect(OWN_TYPES).toContain(question.type);
						expect(Object.getPrototypeOf(question)).toBe(Object.prototype);
					}
				} catch (error) {
					// Anything else is a fault of ours, not of the file.
					if (!(error instanceof PackRefused)) throw error;
				}
				if ('bad' in {}) throw new Error('a prototype was changed');
			}),
			{ numRuns: RUNS }
		);
		expect(shape()).toEqual(before);
		// A generator that made nothing but refusals would prove little.
		expect(packs).toBeGreaterThan(RUNS / 20);
	}
);
