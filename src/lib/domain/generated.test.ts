import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { cardOf, isGenerated } from './card-id';
import { againOf, generatedId, readGeneratedId, SEEDS, stampOf } from './generated';
import { SKILLS } from './skills';

describe('names of generated drills', () => {
	test('an id says its skill, edition, stamp and seed', () => {
		const skill = fc.constantFrom(...SKILLS.map(({ id }) => id));
		const edition = fc.constantFrom('FY2027', '2026-Q2');
		fc.assert(
			fc.property(skill, edition, fc.nat({ max: SEEDS - 1 }), (one, of, seed) => {
				const item = { skill: one, edition: of, stamp: stampOf([one, of]), seed };
				const id = generatedId(item);
				expect(readGeneratedId(id)).toEqual(item);
				expect(cardOf(id)).toBe(one);
				expect(againOf(id)).not.toBe(id);
				expect(againOf(againOf(id))).toBe(id);
				expect(id.length).toBeLessThan(200);
			})
		);
	});

	it.each([
		['gen.billable@FY2027.1x.k7', 'gen.billable', true],
		['gen.billable', 'gen.billable', true],
		['seq-sepsis-shock', 'seq-sepsis-shock', false],
		// Written for the general guidelines: its id began as those of skills once did, and it was never dealt.
		['gen-audit-pneumonia-symptoms', 'gen-audit-pneumonia-symptoms', false]
	])('%s is remembered as %s', (item, card, generated) => {
		expect([cardOf(item), isGenerated(item)]).toEqual([card, generated]);
	});

	it('a written drill is asked again as it is', () =>
		expect(againOf('seq-sepsis-shock')).toBe('seq-sepsis-shock'));

	it('another file has another stamp', () => {
		expect(stampOf(['icd10cm FY2027'])).not.toBe(stampOf(['icd10cm FY2026']));
		expect(stampOf(['a', 'b'])).not.toBe(stampOf(['b', 'a']));
	});

	it('no two skills have one id, and titles are short', () => {
		expect(new Set(SKILLS.map(({ id }) => id)).size).toBe(SKILLS.length);
		expect(SKILLS.filter(({ title }) => title.length > 32)).toEqual([]);
	});
});
