/** CMS-HCC V28: which of two diagnoses of one category of the book has a payment category. The mapping proves it. */
import type { Reference } from '../../domain/drill';
import { HIGHER_LOWER_ANSWERS, type HigherLowerAnswer } from '../../domain/drill-types/higher-lower';
import type { GeneratedDrill } from '../../domain/skills';
import { editionOf, type Generator } from './book';
import { frameOf } from './frame';
import { hccCodes } from './hcc-codes';
import { markingCodes } from './marking-codes';

export const hccPayment: Generator = (book) => {
	const { set, lists } = book;
	const name = lists?.nameOf('hcc');
	if (!lists || !name) return null;
	const { categoryOf, free } = hccCodes(set, lists);
	const groups = new Map<string, { paid: number[]; free: number[] }>();
	const groupOf = (at: number) => {
		const category = set.compact(at).slice(0, 3);
		const group = groups.get(category) ?? { paid: [], free: [] };
		groups.set(category, group);
		return group;
	};
	for (const at of categoryOf.keys()) groupOf(at).paid.push(at);
	for (const at of free) groupOf(at).free.push(at);
	/** Categories of the book that are divided: there the mapping has to be known. */
	const mixed = [...groups.values()].filter((group) => group.paid.length > 0 && group.free.length > 0);
	const all = [...groups.values()];
	const paid = all.filter((group) => group.paid.length > 1);
	if (mixed.length === 0 || paid.length === 0) return null;
	const edition = editionOf(book);
	return (id, random): GeneratedDrill => {
		const same = random.below(3) === 0;
		const group = random.pick(same && random.below(2) === 0 ? paid : mixed);
		const pools = same ? [group.paid, group.free].filter(({ length }) => length > 1) : [];
		const [one, other] =
			pools.length > 0
				? random.shuffle(random.pick(pools)).slice(0, 2)
				: random.shuffle([random.pick(group.paid), random.pick(group.free)]);
		const [first = 0, second = 0] = [one, other];
		const [a, b] = [categoryOf.get(first), categoryOf.get(second)];
		const answer: HigherLowerAnswer =
			(a === undefined) === (b === undefined) ? 'equal' : a === undefined ? 'right' : 'left';
		const says = (at: number, category: number | undefined): string =>
			category === undefined
				? `${set.code(at)} has no payment category in V28.`
				: `${set.code(at)} is in HCC ${category}, ${lists.labels.get(category) ?? ''}.`;
		const both = `${says(first, a)} ${says(second, b)}`;
		const ref = (code: string): Reference => ({ source: 'HCC', edition: name.edition, section: code });
		return {
			drill: {
				...frameOf(id, 'ra', edition, [ref(set.code(first)), ref(set.code(second))]),
				type: 'higher_lower',
				prompt: 'Which of these has a payment category?',
				measure: 'payment',
				year: name.edition,
				left: set.code(first),
				right: set.code(second),
				answer,
				wrong: Object.fromEntries(
					HIGHER_LOWER_ANSWERS.filter((one) => one !== answer).map((one) => [one, both])
				),
				rationale: both
			},
			codes: markingCodes(set, { titles: [set.code(first), set.code(second)] }),
			proof: { ...ref(''), row: both }
		};
	};
};
