/** Counts the bank against the topics' minima and the exams' blueprints. `npm run content` and /coverage say it. */
import {
	askedInWords,
	domainCounts,
	testedOn,
	type Blueprint,
	type BlueprintDomain
} from '../domain/blueprint';
import type { Coverage, DomainCoverage, ExamCoverage, TopicCoverage } from '../domain/coverage';
import type { Edition } from '../domain/edition';
import { fillMock, fitsDomain, longestMock, mockItems, type MockItem } from '../domain/mock-fill';
import { isChart, type Item } from './checks/item';
import { ships } from './packs';
import type { Questions } from './read';
import { agreement, type Readings } from './reading';
import { sortedRecord } from './text-file';

/** Curriculum section 4.1: what a coder with a credential must see first is not asked in a mock. */
const MOCK_LEVEL = 4;

/** @returns why an item that is kept for mocks may be asked in none, or null */
export function whyNoMock(item: Item): string | null {
	if (item.review === 'draft') return 'draft';
	if (!ships(item)) return 'CPT modifiers are switched off';
	if (item.level > MOCK_LEVEL && item.review !== 'signed') return 'level 5';
	const lines = isChart(item) ? [...item.key.dx, ...item.key.px] : [];
	const refs = [...item.refs, ...lines.flatMap((line) => line.refs)];
	if (refs.some(({ edition }) => edition === 'not read')) return 'rests on a reference that was not read';
	return null;
}

function mockItemOf(item: Item): MockItem {
	const { id, topic, level, exams, editions, use, setting } = item;
	const chart = isChart(item);
	const type = chart ? item.kind : item.type;
	return { id, kind: chart ? 'chart' : 'drill', topic, type, level, exams, editions, use, setting };
}

interface Bank {
	practice: MockItem[];
	mock: MockItem[];
}

function bankOf({ drills, charts }: Questions): Bank {
	const items: Item[] = [...drills, ...charts];
	return {
		practice: items.filter((item) => item.use === 'drill' && ships(item)).map(mockItemOf),
		mock: items.filter((item) => item.use === 'mock' && whyNoMock(item) === null).map(mockItemOf)
	};
}

const isIn = (topic: string, { topic: own }: MockItem) => own === topic || own.startsWith(`${topic}.`);
const isDrill = ({ kind }: MockItem) => kind === 'drill';

function topicsOf(questions: Questions, bank: Bank, readings: Readings): TopicCoverage[] {
	const read = agreement(questions, readings);
	return [...questions.topics]
		.sort((a, b) => a.number - b.number)
		.map(({ id, title, parent }) => {
			const below = questions.topics.filter((one) => one.id === id || one.id.startsWith(`${id}.`));
			const sum = (number: (topic: string) => number) => below.reduce((all, one) => all + number(one.id), 0);
			return {
				id,
				title,
				...(parent === undefined ? {} : { parent }),
				drills: bank.practice.filter((item) => isDrill(item) && isIn(id, item)).length,
				mocks: bank.mock.filter((item) => isDrill(item) && isIn(id, item)).length,
				charts: bank.practice.filter((item) => !isDrill(item) && isIn(id, item)).length,
				minimum: {
					drill: sum((topic) => questions.minima.get(topic)?.drill ?? 0),
					mock: sum((topic) => questions.minima.get(topic)?.mock ?? 0)
				},
				read: sum((topic) => read[topic]?.read ?? 0),
				agreed: sum((topic) => read[topic]?.agreed ?? 0)
			};
		});
}

function domainOf(domain: BlueprintDomain, practice: MockItem[], mock: MockItem[]): DomainCoverage {
	const fits = (item: MockItem) => fitsDomain(domain, item);
	const { id, title, weight, inWords, confidence } = domain;
	return {
		id,
		title,
		...(weight ? { weight: `${weight.from} to ${weight.to} %` } : {}),
		items: 0,
		drills: practice.filter((item) => isDrill(item) && fits(item)).length,
		charts: practice.filter((item) => !isDrill(item) && fits(item)).length,
		mocks: mock.filter(fits).length,
		filled: 0,
		...(inWords ? { inWords } : {}),
		confidence
	};
}

function examOf(blueprint: Blueprint, bank: Bank): ExamCoverage {
	const { exam, title, body, asOf, items, unscored, minutes, pass, weights, notTested, note } = blueprint;
	const tested = testedOn(blueprint, asOf) ?? blueprint.editions[0];
	if (!tested) throw new Error(`${exam} tests no edition`);
	const { edition, books, to } = tested;
	const mock = mockItems(bank.mock, exam, edition);
	const practice = bank.practice.filter(
		(item) => item.exams.includes(exam) && item.editions.includes(edition)
	);
	const counts = new Map(domainCounts(blueprint).map((count) => [count.id, count.items]));
	const filled = fillMock(blueprint, mock);
	const sum = (edition: Edition) =>
		fillMock(blueprint, mockItems(bank.mock, exam, edition)).reduce((all, one) => all + one.filled, 0);
	const later = blueprint.editions.map((one) => one.edition).filter((one) => one !== edition);
	return {
		exam,
		title,
		body,
		asOf,
		edition,
		books,
		...(to === undefined ? {} : { until: to }),
		editionConfidence: tested.confidence,
		items,
		unscored,
		minutes,
		pass,
		format: blueprint.format.confidence,
		weights,
		inWords: askedInWords(blueprint),
		...(notTested === undefined ? {} : { notTested }),
		...(note === undefined ? {} : { note }),
		fillable: filled.reduce((all, one) => all + one.filled, 0),
		longest: longestMock(blueprint, mock),
		later: Object.fromEntries(later.map((one) => [one, sum(one)])),
		domains: blueprint.domains.map((domain, at) => ({
			...domainOf(domain, practice, mock),
			items: counts.get(domain.id) ?? 0,
			filled: filled[at]?.filled ?? 0
		}))
	};
}

function tally(names: readonly string[]): Record<string, number> {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return sortedRecord(counts);
}

export function coverageOf(
	questions: Questions,
	blueprints: readonly Blueprint[],
	readings: Readings
): Coverage {
	const bank = bankOf(questions);
	const items: Item[] = [...questions.drills, ...questions.charts];
	const read = Object.values(agreement(questions, readings));
	const reasons = items.filter(({ use }) => use === 'mock').map(whyNoMock);
	return {
		format: 1,
		topics: topicsOf(questions, bank, readings),
		exams: blueprints.map((blueprint) => examOf(blueprint, bank)),
		totals: {
			drills: bank.practice.filter(isDrill).length,
			mocks: bank.mock.filter(isDrill).length,
			charts: bank.practice.filter((item) => !isDrill(item)).length,
			mockCharts: bank.mock.filter((item) => !isDrill(item)).length,
			read: read.reduce((sum, one) => sum + one.read, 0),
			agreed: read.reduce((sum, one) => sum + one.agreed, 0)
		},
		review: tally(items.map(({ review }) => review)),
		leftOut: tally(reasons.filter((reason) => reason !== null))
	};
}
