/** What `npm run content` says. The shape of the JSON never changes; new facts go into new fields. */
import type { Findings, Problem } from '../lib/server/problem';
import type { Questions } from '../lib/server/read';

type Counts = Record<string, number>;

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
		setting: Counts;
		use: Counts;
		review: Counts;
	};
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

export function contentReport(
	{ topics, drills, charts }: Questions,
	{ errors, warnings }: Findings,
	official: boolean
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
			setting: count(items.map((item) => item.setting)),
			use: count(items.map((item) => item.use)),
			review: count(items.map((item) => item.review))
		},
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
	for (const [topic, { drills, charts }] of Object.entries(report.by.topic))
		console.log(
			`${topic.padEnd(12)}${String(drills).padStart(5)} drills${String(charts).padStart(4)} charts`
		);
	console.log(`types       ${told(report.by.type)}`);
	console.log(`exams       ${told(report.by.exam)}`);
	console.log(`levels      ${told(report.by.level)}`);
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
