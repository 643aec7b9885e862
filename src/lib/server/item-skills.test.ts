import { describe, expect, it } from 'vitest';
import type { Drill } from '../domain/drill';
import { blueprint, domain } from '../domain/blueprint.sample';
import { base, chart, dx, typedCode } from './checks/samples';
import { chartSkills, drillSkills, itemSkills } from './item-skills';

const { refs: _, ...plain } = base;
const none = { refs: [] };

describe('what a drill trains', () => {
	it.each<[string, Drill, number | undefined, string[]]>([
		['its answer and its reference', typedCode({ answer: ['E11.9'] }), undefined, ['chapter 4', 'guideline I.C.4.a']],
		['its topic, where that is a chapter', typedCode({ ...none, answer: ['R07.9'] }), 9, ['chapter 9', 'chapter 18']],
		['not what is partly right', typedCode({ ...none, partial: [{ code: 'E11.9', credit: 0.5, why: 'No.' }] }), undefined, ['chapter 9']],
		['a 7th character', { ...plain, ...none, type: 'seventh_char', stem: 'S82.222', answer: 'A', wrong: {} }, undefined, ['chapter 19']],
		['a choice that is a code', { ...plain, ...none, type: 'multiple_choice', answer: 'b', choices: [{ id: 'a', text: 'E11.9' }, { id: 'b', text: 'I10' }] }, undefined, ['chapter 9']],
		['modifiers', { ...plain, ...none, type: 'modifier_pick', modifiers: [{ id: 'LT' }, { id: 'RT' }], answer: ['LT'] }, undefined, ['modifier LT']],
		['no modifier at all', { ...plain, ...none, type: 'modifier_pick', modifiers: [{ id: 'LT' }], answer: [] }, undefined, []],
		['operations that are matched', { ...plain, ...none, type: 'root_match', pairs: [{ left: 'cut out all', right: 'Resection' }, { left: 'x', right: 'not one' }], extra: [] }, undefined, ['operation Resection']]
	])('%s', (_name, drill, chapter, skills) => {
		expect(drillSkills(drill, chapter)).toEqual(skills);
	}); // prettier-ignore
});

it('a chart: each code of its key, with what its line cites', () => {
	const one = chart({}, { dx: [dx('I10', 'Hypertension', { seq: 1 }), dx('E11.9', 'Diabetes', { seq: 2 })] });
	const skills = chartSkills(one);
	expect(Object.keys(skills)).toEqual(['I10', 'E11.9']);
	expect(skills['I10']?.[0]).toBe('chapter 9');
	expect(skills['E11.9']?.[0]).toBe('chapter 4');
});

it('the file is the same in whatever order the items are read', () => {
	const drills = ['b', 'a', 'c'].map((id) => typedCode({ id, answer: [id === 'a' ? 'E11.9' : 'I10'] }));
	const exam = blueprint([domain('cm', { count: 2 })], 2);
	const made = itemSkills(drills, [chart()], [], [exam]);
	expect(itemSkills([...drills].reverse(), [chart()], [], [exam])).toEqual(made);
	expect(made.items['a']?.map((at) => made.skills[at])).toEqual(['chapter 4', 'guideline I.C.4.a']);
	expect(made.domains).toHaveLength(1);
	expect(made.codes).toEqual({ a: ['E11.9'], b: ['I10'], c: ['I10'] });
});
