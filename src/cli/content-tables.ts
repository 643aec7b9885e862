/** The coverage of the bank as tables of text: topics against their minima, exams against their blueprints. */
import type { Coverage, ExamCoverage, TopicCoverage } from '../lib/domain/coverage';

const left = (text: string, width: number) => text.slice(0, width).padEnd(width);
const right = (value: string | number, width: number) => String(value).padStart(width);

/** What is missing, as `-12`; nothing where nothing is. */
const hole = (have: number, asked: number) => (have < asked ? `-${asked - have}` : '');

function topicLine({ id, drills, mocks, charts, minimum, read, agreed }: TopicCoverage): string {
	const agreement = read === 0 ? '' : `${Math.round((agreed / read) * 100)} % of ${read}`;
	return [
		left(id, 17),
		right(`${drills}/${minimum.drill}`, 9),
		right(hole(drills, minimum.drill), 6),
		right(`${mocks}/${minimum.mock}`, 9),
		right(hole(mocks, minimum.mock), 6),
		right(charts, 7),
		right(agreement, 14)
	]
		.join('')
		.trimEnd();
}

/** A parent stands above its topics with their sum; what has no minimum and no item is left out. */
export function coverageTable({ topics, totals, leftOut }: Coverage): string[] {
	const head = topics.filter(({ parent }) => parent === undefined);
	const ordered = head.flatMap((one) => [one, ...topics.filter(({ parent }) => parent === one.id)]);
	const sums = {
		drill: head.reduce((sum, one) => sum + one.minimum.drill, 0),
		mock: head.reduce((sum, one) => sum + one.minimum.mock, 0)
	};
	const names = ['drills', 'hole', 'mocks', 'hole', 'charts', 'agreed blind'];
	const widths = [9, 6, 9, 6, 7, 14];
	const outside = Object.entries(leftOut).map(([reason, number]) => `${number} ${reason}`);
	return [
		left('topic', 17) + names.map((name, at) => right(name, widths[at] ?? 0)).join(''),
		...ordered.map(topicLine),
		topicLine({ id: 'all', title: '', ...totals, minimum: sums }),
		`charts kept for mocks: ${totals.mockCharts}`,
		...(outside.length > 0 ? [`kept for mocks and not asked there: ${outside.join(', ')}`] : [])
	];
}

function examLines(exam: ExamCoverage): string[] {
	const { exam: name, edition, items, fillable, longest, weights, domains, later } = exam;
	const length = longest === 0 ? 'no whole mock yet' : `longest whole mock ${longest} %`;
	const others = Object.entries(later).map(([one, filled]) => `, ${one}: ${filled}`);
	const head = `${name} ${edition}: ${fillable} of ${items} questions filled unseen, ${length}${others.join('')}`;
	return [
		'',
		`${head}${weights === 'confirmed' ? '' : ' (weights not confirmed)'}`,
		...domains.map((one) =>
			[
				left(`  ${one.id}${one.inWords ? ' *' : ''}`, 22),
				right(`${one.filled}/${one.items}`, 9),
				right(hole(one.filled, one.items), 6),
				`   kept ${right(one.mocks, 4)}   drills ${right(one.drills, 4)}`,
				one.charts > 0 ? `   charts ${right(one.charts, 3)}` : ''
			].join('')
		)
	];
}

/** Per exam what a mock of full length can be filled with. `*`: asked in own words, not the CPT number. */
export const mockTable = ({ exams }: Coverage): string[] => exams.flatMap(examLines);
