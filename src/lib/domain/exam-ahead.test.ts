import { describe, expect, it } from 'vitest';
import { aimOf, examsAhead, type ExamAhead, type NamedExam } from './exam-ahead';
import type { Edition } from './edition';
import type { ExamName } from './pack';
import { toDayNumber } from './study-day';

const TODAY = toDayNumber(20_261_122);
const editionOf = (exam: ExamName): Edition => (exam === 'CCS' ? 'FY2026' : 'FY2027');

describe('exams ahead', () => {
	it.each<[string, NamedExam[], string[]]>([
		['none named', [{ exam: null, day: 0 }], []],
		['an exam without a day', [{ exam: 'CCS', day: 0 }], []],
		['a day without an exam', [{ exam: null, day: 20_270_314 }], []],
		['a day that has passed', [{ exam: 'CCS', day: 20_261_121 }], []],
		['today', [{ exam: 'CCS', day: 20_261_122 }], ['CCS 0']],
		['tomorrow', [{ exam: 'CCS', day: 20_261_123 }], ['CCS 1']],
		['a day that is none', [{ exam: 'CCS', day: 20_270_231 }], []],
		[
			'two: the nearest first',
			[
				{ exam: 'CCS', day: 20_270_101 },
				{ exam: 'CPC', day: 20_261_201 }
			],
			['CPC 9', 'CCS 40']
		],
		[
			'two on one day',
			[
				{ exam: 'CCS', day: 20_261_201 },
				{ exam: 'CPC', day: 20_261_201 }
			],
			['CCS 9', 'CPC 9']
		],
		[
			'one named twice counts on its nearer day',
			[
				{ exam: 'CCS', day: 20_270_101 },
				{ exam: 'CCS', day: 20_261_201 }
			],
			['CCS 9']
		]
	])('%s', (_, named, ahead) => {
		expect(examsAhead(named, TODAY, editionOf).map(({ exam, day }) => `${exam} ${day - TODAY}`)).toEqual(
			ahead
		);
	});

	it('a clock moved to another year finds none of them ahead, and one moved back all', () => {
		const named: NamedExam[] = [{ exam: 'CCS', day: 20_270_101 }];
		expect(examsAhead(named, toDayNumber(20_310_101), editionOf)).toEqual([]);
		expect(examsAhead(named, toDayNumber(19_800_101), editionOf)).toHaveLength(1);
	});
});

describe('what an item is learned for', () => {
	const ccs: ExamAhead = { exam: 'CCS', day: 100, edition: 'FY2026' };
	const cpc: ExamAhead = { exam: 'CPC', day: 200, edition: 'FY2027' };
	const unknown: ExamAhead = { exam: 'CRC', day: 150, edition: null };
	it.each<[string, ExamName[], Edition[], ExamAhead[], number[], number]>([
		['its exam', ['CCS'], ['FY2026', 'FY2027'], [ccs], [100], 0],
		['another exam', ['COC'], ['FY2026'], [ccs], [], 0],
		['both exams', ['CCS', 'CPC'], ['FY2026', 'FY2027'], [ccs, cpc], [100, 200], 0],
		['its answer is another in the books of the exam: it waits', ['CCS'], ['FY2027'], [ccs], [], 101],
		['it waits for the second exam', ['CCS', 'CPC'], ['FY2027'], [ccs, cpc], [200], 101],
		['right for the first alone', ['CCS', 'CPC'], ['FY2026'], [ccs, cpc], [100], 0],
		['it names no edition', ['CCS'], [], [ccs], [100], 0],
		['nothing is known of the exam’s books', ['CRC'], ['FY2027'], [unknown], [150], 0],
		['no exam ahead', ['CCS'], ['FY2026'], [], [], 0]
	])('%s', (_, exams, editions, ahead, days, from) => {
		expect(aimOf({ exams, editions }, ahead)).toEqual({ days, from });
	});
});
