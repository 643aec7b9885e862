import { describe, expect, it } from 'vitest';
import { dealt, setOf } from './excerpts';
import { unitOf } from './hcpcs-units';

describe('HCPCS units', () => {
	it.each([
		['Injection, bevacizumab, 10 mg', ['bevacizumab', 10, 'mg']],
		['Injection, chlorothiazide sodium, per 500 mg', ['chlorothiazide sodium', 500, 'mg']],
		['Injection, heparin sodium, per 1000 units', ['heparin sodium', 1000, 'units']],
		['Injection, alglucosidase alfa, (lumizyme), 10 mg', null],
		['Injection, fluocinolone, 0.01 mg', null],
		['Injection, hyaluronidase, per 1 usp unit (up to 999 usp units)', null],
		['Infusion, normal saline solution, 1000 cc', null]
	])('%s', (title, read) => {
		const one = unitOf('J0000', title);
		expect(one && [one.drug, one.per, one.unit]).toEqual(read);
	});

	it('the dose of the note gives the lines', () => {
		const set = setOf('hcpcs', '2026-Q2', ['J9035 Injection, bevacizumab, 10 mg']);
		for (const { drill } of dealt('gen.hcpcs-units', { set }, 200)) {
			if (drill.type !== 'unit_calc') throw new Error(drill.type);
			expect(drill.note).toContain(`${drill.given} mg of bevacizumab`);
			const [dose, waste] = drill.answer;
			expect(dose?.units).toBe(Math.ceil(drill.given / 10));
			expect(waste?.units ?? 0).toBe(drill.discarded / 10);
			expect(dose?.modifier).toBe(drill.singleDose && drill.discarded === 0 ? 'JZ' : '');
		}
	});
});
