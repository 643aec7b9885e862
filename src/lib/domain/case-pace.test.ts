import { describe, expect, it } from 'vitest';
import { paceOf, paceWords, secondsEach, timeWords } from './case-pace';
import { PACES } from './case-pace-table';
import type { Chart } from './chart';

describe('the pace of the trade', () => {
	it.each<[Chart['kind'], Chart['setting'], string | null]>([
		['ed_note', 'outpatient', '20 to 25 emergency department cases an hour, 2 min 24 s to 3 min each'],
		['clinic_soap', 'outpatient', '8 to 20 E/M encounters an hour, 3 min to 7 min 30 s each'],
		['discharge_summary', 'inpatient', 'About 3 whole inpatient records an hour, 20 min each'],
		['discharge_summary', 'outpatient', null],
		['radiology_report', 'outpatient', null],
		['telehealth_risk_adjustment', 'outpatient', null]
	])('%s, %s', (kind, setting, words) => {
		const pace = paceOf({ kind, setting });
		expect(pace && paceWords(pace)).toBe(words);
	});

	it.each(PACES)('of $what has a source, a day on which it was read, and how far to trust it', (pace) => {
		expect(pace.source).not.toBe('');
		expect(pace.read).toMatch(/^20\d\d-\d\d-\d\d$/);
		expect(pace.confidence).toMatch(/\.$/);
		const [quick, slow] = secondsEach(pace);
		expect(quick).toBeGreaterThan(0);
		expect(slow).toBeGreaterThanOrEqual(quick);
	});
});

it.each<[number, string]>([
	[0, '0 s'],
	[45_900, '45 s'],
	[60_000, '1 min'],
	[380_000, '6 min 20 s'],
	[3_600_000, '60 min']
])('%i ms is %s', (ms, words) => {
	expect(timeWords(ms)).toBe(words);
});
