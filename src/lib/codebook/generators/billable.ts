/** Billable or not: one code among headers of the same length, or one header among codes. The code set proves it. */
import type { GeneratedDrill } from '../../domain/skills';
import { editionOf, type Generator } from './book';
import { choicesOf, frameOf, guideline, tabularAt, type Wrong } from './frame';
import { nearby } from './nearby';
import { markingCodes } from './marking-codes';

/** So many of the other kind must stand near, of which three are drawn. */
const NEAR = 6;

export const billable: Generator = (book) => {
	const { set } = book;
	const edition = editionOf(book);
	const lengths = new Uint8Array(set.size);
	for (let at = 0; at < set.size; at++) lengths[at] = set.compact(at).length;
	const first = (at: number): string => set.columns.codes.charAt(at * 7);
	/** Of the other kind, of the same length and letter: the length must not give the answer away. */
	const others = (at: number): number[] =>
		nearby(
			set,
			at,
			(other) =>
				lengths[other] === lengths[at] &&
				set.billable(other) !== set.billable(at) &&
				first(other) === first(at),
			NEAR
		);
	// By length, so that the many six-character codes do not crowd out the few of three.
	const pools = new Map<string, number[]>();
	for (let at = 0; at < set.size; at++) {
		if ((lengths[at] ?? 0) > 6) continue;
		const kind = set.billable(at) ? 'code' : 'header';
		const name = `${kind} ${lengths[at]}`;
		const pool = pools.get(name) ?? [];
		pools.set(name, pool);
		pool.push(at);
	}
	const drawn = [...pools.values()];
	if (drawn.length === 0) return null;

	return (id, random): GeneratedDrill => {
		let key = -1;
		let near: number[] = [];
		for (let tries = 0; near.length < 3 && tries < 500; tries++) {
			key = random.pick(random.pick(drawn));
			near = others(key);
		}
		if (near.length < 3) throw new RangeError('too few codes stand near each other');
		const isCode = set.billable(key);
		const text = (at: number): string => `${set.code(at)} ${set.title(at)}`;
		const below = (at: number): number[] => {
			const [from, to] = set.range(set.compact(at));
			return Array.from({ length: to - from }, (_, n) => from + n).filter((one) => set.billable(one));
		};
		const header = (at: number): string => {
			const codes = below(at);
			const [one = at] = codes;
			return codes.length === 1
				? `${set.code(at)} is a header: the code below it is ${set.code(one)}.`
				: `${set.code(at)} is a header: ${codes.length} codes stand below it, ${set.code(one)} the first.`;
		};
		const whole = (at: number): string => `${set.code(at)} is a code: nothing stands below it.`;
		const wrong = random
			.shuffle(near)
			.slice(0, 3)
			.map((at): Wrong => ({
				text: text(at),
				why: isCode ? header(at) : whole(at),
				error: isCode ? 'unspecified' : 'rule'
			}));
		const code = set.code(key);
		return {
			drill: {
				...frameOf(id, 'cm.conv', edition, [guideline('I.B.2'), tabularAt(edition, code)]),
				type: 'multiple_choice',
				prompt: isCode
					? 'Which of these can be reported as it stands?'
					: 'Which of these needs more characters before it can be reported?',
				...choicesOf(random, text(key), wrong),
				rationale: `In ${edition}, ${isCode ? whole(key) : header(key)}`
			},
			codes: markingCodes(set, { titles: [code] }),
			proof: {
				...tabularAt(edition, code),
				row: `${code} ${set.title(key)}, ${isCode ? 'billable' : 'header'}`
			}
		};
	};
};
