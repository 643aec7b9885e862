/** CMS-HCC V28 hierarchies: of two diagnoses on one patient, whose category drops the other's. The table proves it. */
import type { Reference } from '../../domain/drill';
import { HIGHER_LOWER_ANSWERS, type HigherLowerAnswer } from '../../domain/drill-types/higher-lower';
import type { GeneratedDrill } from '../../domain/skills';
import { editionOf, type Generator } from './book';
import { frameOf } from './frame';
import { hccCodes } from './hcc-codes';
import { markingCodes } from './marking-codes';

export const hccHierarchy: Generator = (book) => {
	const { set, lists } = book;
	const name = lists?.nameOf('hcc');
	if (!lists || !name || lists.drops.size === 0) return null;
	const { places } = hccCodes(set, lists);
	const pairs = [...lists.drops].flatMap(([above, below]) =>
		below.filter((one) => places.has(one) && places.has(above)).map((one): [number, number] => [above, one])
	);
	const drops = (a: number, b: number): boolean => lists.drops.get(a)?.includes(b) ?? false;
	const categories = [...places.keys()].sort((a, b) => a - b);
	/** Near each other in the model, and neither above the other. */
	const level = categories.flatMap((a, at) =>
		categories
			.slice(at + 1, at + 4)
			.flatMap((b): [number, number][] => (drops(a, b) || drops(b, a) ? [] : [[a, b]]))
	);
	if (pairs.length === 0 || level.length === 0) return null;
	const edition = editionOf(book);
	const label = (category: number): string => `HCC ${category}, ${lists.labels.get(category) ?? ''}`;
	return (id, random): GeneratedDrill => {
		const isLevel = random.below(3) === 0;
		const pair = random.pick(isLevel ? level : pairs);
		const [first, second] = random.below(2) === 0 ? pair : [pair[1], pair[0]];
		const [left, right] = [first, second].map((category) =>
			set.code(random.pick(places.get(category) ?? []))
		);
		const answer: HigherLowerAnswer = drops(first, second)
			? 'left'
			: drops(second, first)
				? 'right'
				: 'equal';
		const [above, below] = answer === 'right' ? [second, first] : [first, second];
		const rule =
			answer === 'equal'
				? `${label(first)}, and ${label(second)}: neither drops the other, so both count.`
				: `${label(above)}, stands above ${label(below)}: where one patient has both in a year, only HCC ${above} counts.`;
		const ref = (code: string): Reference => ({ source: 'HCC', edition: name.edition, section: code });
		const short =
			answer === 'equal'
				? `HCC ${first} and HCC ${second} do not drop each other.`
				: `HCC ${above} drops HCC ${below}.`;
		return {
			drill: {
				...frameOf(id, 'ra', edition, [ref(left ?? ''), ref(right ?? '')]),
				type: 'higher_lower',
				prompt: 'Both diagnoses are on one patient in one year. Whose category drops the other?',
				measure: 'hierarchy',
				year: name.edition,
				left: left ?? '',
				right: right ?? '',
				answer,
				wrong: Object.fromEntries(
					HIGHER_LOWER_ANSWERS.filter((one) => one !== answer).map((one) => [one, short])
				),
				rationale: `${left} is in HCC ${first}, ${right} in HCC ${second}. ${rule}`
			},
			codes: markingCodes(set, { titles: [left ?? '', right ?? ''] }),
			proof: { ...ref(''), row: rule }
		};
	};
};
