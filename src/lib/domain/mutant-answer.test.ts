import { describe, expect, it } from 'vitest';
import type { Chart, KeyCode, Mutant, Poa, SheetLine } from './chart';
import { linesOf, markMutant } from './mutant-answer';

/** `I10 Y`: a code and perhaps its POA mark. */
function key(text: string, at: number): KeyCode {
	const [code = '', poa] = text.split(' ');
	return {
		code,
		evidence: [],
		why: `because of ${code}`,
		refs: [],
		...(at === 0 ? { seq: 1 } : {}),
		...(poa === undefined ? {} : { poa: poa as Poa })
	};
}
const chart = (dx: string[], px: string[] = [], more: Partial<Chart['key']> = {}): Chart => ({
	id: 'c',
	rev: 1,
	use: 'drill',
	kind: 'discharge_summary',
	topic: 't',
	title: '',
	level: 1,
	exams: ['CCS'],
	setting: 'inpatient',
	editions: ['FY2027'],
	patient: { sex: 'F', age: 74 },
	minutes: 15,
	documents: [],
	key: {
		dx: dx.map(key),
		px: px.map((code) => ({ code, evidence: [], why: '', refs: [] })),
		optional: [],
		alt: [],
		partial: [],
		queries: [],
		...more
	},
	wrong: [{ code: 'I11.9', error: 'rule', why: 'No heart disease.' }],
	refs: [],
	review: 'signed'
});
const sheet = (...lines: string[]): SheetLine[] =>
	lines.map((text) => {
		const [code = '', poa] = text.split(' ');
		return {
			system: /^\d/.test(code) ? 'icd10pcs' : 'icd10cm',
			code,
			...(poa === undefined ? {} : { poa: poa as Poa })
		};
	});
const mutant: Mutant = { id: 'm', changes: [], remove: [], add: [], why: '', refs: [] };
const mark = (from: Chart, to: Chart, lines: SheetLine[]) => markMutant(from, to, mutant, lines);

const wrist = chart(['S52.521A', 'W19.XXXA', 'I10']);
const left = chart(['S52.522A', 'W19.XXXA', 'I10']);
const healed = chart(['W19.XXXA', 'I10']);

describe('what one changed fact does, as F1 over moves', () => {
	it.each<[string, Chart, Chart, string[], number]>([
		['exchanged', wrist, left, ['S52.522A', 'W19.XXXA', 'I10'], 1000],
		['nothing done', wrist, left, ['S52.521A', 'W19.XXXA', 'I10'], 0],
		// Of - S52.521A, + S52.522A and first S52.522A only the removal; that W19.XXXA moved up is no move.
		['only taken out', wrist, left, ['W19.XXXA', 'I10'], 500],
		['put in behind the others', wrist, left, ['W19.XXXA', 'I10', 'S52.522A'], 800],
		['the old one left beside it', wrist, left, ['S52.522A', 'S52.521A', 'W19.XXXA', 'I10'], 800],
		['one needless code more', wrist, left, ['S52.522A', 'W19.XXXA', 'I10', 'I11.9'], 857],
		['a code that stays taken out', wrist, left, ['S52.522A', 'W19.XXXA'], 857],
		['a code falls away', wrist, healed, ['W19.XXXA', 'I10'], 1000],
		['only a POA mark', chart(['J18.9 Y', 'I10 Y']), chart(['J18.9 N', 'I10 Y']), ['J18.9 N', 'I10 Y'], 1000],
		[
			'a POA mark too many',
			chart(['J18.9 Y', 'I10 Y']),
			chart(['J18.9 N', 'I10 Y']),
			['J18.9 N', 'I10 N'],
			667
		],
		['a new code without its POA', chart(['I10 Y']), chart(['I10 Y', 'J18.9 N']), ['I10 Y', 'J18.9'], 667],
		[
			'an exempt code left blank',
			chart(['I10 Y']),
			chart(['I10 Y', 'Z85.3 exempt']),
			['I10 Y', 'Z85.3'],
			1000
		],
		[
			'another code first',
			chart(['I10 Y', 'J18.9 Y']),
			chart(['J18.9 Y', 'I10 Y']),
			['J18.9 Y', 'I10 Y'],
			1000
		],
		['a procedure', chart(['I10 Y'], ['0DTN0ZZ']), chart(['I10 Y'], ['0DTN4ZZ']), ['I10 Y', '0DTN4ZZ'], 1000],
		[
			'a code that counts as the new one',
			chart(['I10']),
			chart(['I10', 'Y93.L9'], [], { alt: [{ code: 'Y93.89', instead: 'Y93.L9' }] }),
			['I10', 'Y93.89'],
			1000
		],
		[
			'an optional code put in',
			wrist,
			chart(['S52.522A', 'W19.XXXA', 'I10'], [], { optional: [{ code: 'Z79.899', evidence: [] }] }),
			['S52.522A', 'W19.XXXA', 'I10', 'Z79.899'],
			1000
		]
	])('%s', (_, from, to, lines, score) => {
		expect(mark(from, to, sheet(...lines)).score).toBe(score);
	});

	it('says of each move what was done and what was asked, and why', () => {
		const parts = mark(wrist, left, sheet('S52.522A', 'W19.XXXA', 'I11.9')).parts ?? [];
		expect(parts.map(({ name, given, key: asked, state }) => [name, given, asked, state])).toEqual([
			['S52.521A', 'take out', 'take out', 'right'],
			['S52.522A', 'put in', 'put in', 'right'],
			['S52.522A', 'first', 'first', 'right'],
			['I10', 'take out', '', 'wrong'],
			['I11.9', 'put in', '', 'wrong']
		]);
		expect(parts.at(-1)?.why).toBe('No heart disease.');
		expect(parts.at(-2)?.why).toBe('It still stands: because of I10');
	});

	it('begins with the old key in the order of the claim', () => {
		const dx = [key('I10', 1), key('J18.9 Y', 0)];
		expect(linesOf({ ...chart([], ['0DTN0ZZ']).key, dx }).map(({ code }) => code)).toEqual([
			'J18.9',
			'I10',
			'0DTN0ZZ'
		]);
	});
});
