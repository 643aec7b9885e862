/** Exempt from POA: one code of the official list among codes that are not on it, or the other way round. */
import type { Reference } from '../../domain/drill';
import type { GeneratedDrill } from '../../domain/skills';
import { editionOf, type Generator } from './book';
import { choicesOf, frameOf, guideline, type Wrong } from './frame';
import { billablePlaces, nearby } from './nearby';
import { markingCodes } from './marking-codes';

/** Near enough to be taken for each other: of one letter, and not far. */
const FARTHEST = 1500;

export const poaExempt: Generator = (book) => {
	const { set, lists } = book;
	const name = lists?.nameOf('poa');
	if (!lists || !name) return null;
	const exempt = new Set(lists.poa.codes());
	/** 1 exempt, 2 not; 0 for headers and for codes that the list is too old for. */
	const fate = new Uint8Array(set.size);
	const places = billablePlaces(set).filter((at) => !lists.isNewer('poa', set.code(at)));
	for (const at of places) fate[at] = exempt.has(set.code(at)) ? 1 : 2;
	const first = (at: number): string => set.columns.codes.charAt(at * 7);
	const category = (at: number): string => set.columns.codes.slice(at * 7, at * 7 + 3);
	/** One code of each category, so that four choices are four things. */
	const others = (at: number): number[] => {
		const met = new Set([category(at)]);
		return nearby(
			set,
			at,
			(other) => {
				if (fate[other] !== 3 - (fate[at] ?? 0) || first(other) !== first(at) || met.has(category(other)))
					return false;
				met.add(category(other));
				return true;
			},
			5,
			FARTHEST
		);
	};
	// By category: injuries with their 7th characters are half of the list.
	const pools = new Map<string, number[]>();
	for (const at of places) {
		const key = `${fate[at]} ${category(at)}`;
		const pool = pools.get(key) ?? [];
		pools.set(key, pool);
		pool.push(at);
	}
	const listed = [...pools].filter(([key]) => key.startsWith('1')).map(([, pool]) => pool);
	const unlisted = [...pools].filter(([key]) => key.startsWith('2')).map(([, pool]) => pool);
	if (listed.length === 0 || unlisted.length === 0) return null;
	const edition = editionOf(book);
	const ref = (code: string): Reference => ({ source: 'POA', edition: name.edition, section: code });

	return (id, random): GeneratedDrill => {
		const isExempt = random.below(3) > 0;
		let key = -1;
		let near: number[] = [];
		for (let tries = 0; near.length < 3 && tries < 500; tries++) {
			key = random.pick(random.pick(isExempt ? listed : unlisted));
			near = others(key);
		}
		if (near.length < 3) throw new RangeError('too few codes stand near each other');
		const text = (at: number): string => `${set.code(at)} ${set.title(at)}`;
		const on = (at: number): string => `${set.code(at)} is on the exempt list.`;
		const off = (at: number): string => `${set.code(at)} is not on the exempt list: it takes an indicator.`;
		const wrong = random
			.shuffle(near)
			.slice(0, 3)
			.map((at): Wrong => ({ text: text(at), why: isExempt ? off(at) : on(at), error: 'rule' }));
		const code = set.code(key);
		return {
			drill: {
				...frameOf(
					id,
					'cm.poa',
					edition,
					[guideline('Appendix I'), ...(isExempt ? [ref(code)] : [])],
					'inpatient'
				),
				type: 'multiple_choice',
				prompt: isExempt
					? 'Which of these diagnoses is exempt from POA reporting?'
					: 'Which of these diagnoses takes a POA indicator?',
				...choicesOf(random, text(key), wrong),
				rationale: `${isExempt ? on(key) : off(key)} The list is that of ${name.edition}.`
			},
			codes: markingCodes(set, { titles: [code] }),
			proof: { ...ref(code), row: isExempt ? `${code} on the list` : `${code} not on the list` }
		};
	};
};
