/** What `npm run content` says. The shape of the JSON never changes; new facts go into new fields. */
import type { Coverage } from '../lib/domain/coverage';
import type { Findings, Problem } from '../lib/server/problem';
import type { Questions } from '../lib/server/read';
import { coverageTable, mockTable } from './content-tables';

type Counts = Record<string, number>;

export interface MockReport {
	/** Which edition the mock is of, and how many questions it has. */
	edition: string;
	items: number;
	/** Questions that items kept for mocks fill, each item once. */
	fillable: number;
	/** The longest mock that is whole, in percent of the exam: 0, 10, 25, 50 or 100. */
	longest: number;
	domains: Record<string, { items: number; filled: number; mocks: number; drills: number; charts: number }>;
}

export interface ContentReport {
	drills: number;
	charts: number;
	/** Topics that have items. */
	topics: number;
	by: {
		topic: Record<string, { drills: number; charts: number }>;
		type: Counts;
		kind: Counts;
		level: Counts;
		exam: Counts;
		edition: Counts;
		setting: Counts;
		use: Counts;
		review: Counts;
	};
	/** By topic: items answered blind, those answered as the key says at first, and the share of these. */
	agreement: Record<string, { read: number; agreed: number; rate: number }>;
	mocks: Record<string, MockReport>;
	coverage: Coverage;
	errors: Problem[];
	warnings: Problem[];
	/** `official`: all rules ran; `earlier`: what needs the official files was compared with checked.json. */
	checked: 'official' | 'earlier';
}

function count(names: Iterable<string>): Counts {
	const counts: Counts = {};
	for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
	return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Of the topics themselves: a parent's sums are those of the topics below it. */
function agreementOf({ topics }: Coverage): ContentReport['agreement'] {
	const isParent = (id: string) => topics.some(({ parent }) => parent === id);
	return Object.fromEntries(
		topics
			.filter(({ id, read }) => read > 0 && !isParent(id))
			.map(({ id, read, agreed }) => [id, { read, agreed, rate: Math.round((agreed / read) * 1000) / 1000 }])
	);
}

function mocksOf({ exams }: Coverage): ContentReport['mocks'] {
	return Object.fromEntries(
		exams.map(({ exam, edition, items, fillable, longest, domains }) => {
			const rows = domains.map((one) => {
				const { id, items, filled, mocks, drills, charts } = one;
				return [id, { items, filled, mocks, drills, charts }] as const;
			});
			return [exam, { edition, items, fillable, longest, domains: Object.fromEntries(rows) }];
		})
	);
}

export function contentReport(
	{ topics, drills, charts }: Questions,
	{ errors, warnings }: Findings,
	official: boolean,
	coverage: Coverage
): ContentReport {
	const items = [...drills, ...charts];
	const topic: ContentReport['by']['topic'] = {};
	for (const { id } of topics) {
		const counts = {
			drills: drills.filter((drill) => drill.topic === id).length,
			charts: charts.filter((chart) => chart.topic === id).length
		};
		if (counts.drills + counts.charts > 0) topic[id] = counts;
	}
	return {
		drills: drills.length,
		charts: charts.length,
		topics: Object.keys(topic).length,
		by: {
			topic,
			type: count(drills.map((drill) => drill.type)),
			kind: count(charts.map((chart) => chart.kind)),
			level: count(items.map((item) => String(item.level))),
			exam: count(items.flatMap((item) => item.exams)),
			edition: count(items.flatMap((item) => item.editions)),
			setting: count(items.map((item) => item.setting)),
			use: count(items.map((item) => item.use)),
			review: count(items.map((item) => item.review))
		},
		agreement: agreementOf(coverage),
		mocks: mocksOf(coverage),
		coverage,
		errors,
		warnings,
		checked: official ? 'official' : 'earlier'
	};
}

const listed = (problems: Problem[]) =>
	problems.map(({ file, rule, reason }) => `  ${file}  [${rule}] ${reason}`).join('\n');
const told = (counts: Counts) =>
	Object.entries(counts)
		.map(([name, number]) => `${name} ${number}`)
		.join(' · ');

/** Prints the report for people. */
export function printReport(report: ContentReport): void {
	for (const line of coverageTable(report.coverage)) console.log(line);
	for (const line of mockTable(report.coverage)) console.log(line);
	console.log(`\ntypes       ${told(report.by.type)}`);
	console.log(`kinds       ${told(report.by.kind)}`);
	console.log(`exams       ${told(report.by.exam)}`);
	console.log(`levels      ${told(report.by.level)}`);
	console.log(`editions    ${told(report.by.edition)}`);
	console.log(`use         ${told(report.by.use)}`);
	console.log(`review      ${told(report.by.review)}`);
	if (report.warnings.length > 0) console.log(`\nWarnings\n${listed(report.warnings)}`);
	if (report.errors.length > 0) console.log(`\nErrors\n${listed(report.errors)}`);
	const how =
		report.checked === 'official'
			? 'checked against the official files'
			: 'no official files here: compared with what was checked earlier';
	console.log(
		`\n${report.drills} drills, ${report.charts} charts, ${report.topics} topics; ${how}; ` +
			`${report.errors.length} errors, ${report.warnings.length} warnings`
	);
}
