import { expect, it } from 'vitest';
import { guidelineRuns } from './guidelines-runs';

const named = (text: string): string[] =>
	guidelineRuns(text, (id) => (id.startsWith('IV') ? undefined : id)).flatMap(
		({ code, section }) => code ?? (section === undefined ? [] : `§${section}`)
	);

it.each([
	['assign code A41.9, Sepsis, unspecified organism', ['A41.9']],
	['code T38.3X6-, Underdosing of insulin', ['T38.3X6']],
	['the default is E11.-, Type 2', ['E11']],
	['Code X36.0.-, Collapse of dam', ['X36.0']],
	['categories T36-T65 and codes R00.0 - R99', ['T36', 'T65', 'R00.0', 'R99']],
	['damage (L89.--6).', ['L89']],
	['a Z40.0 code, Z3A codes, M1A, C7A', ['Z40.0', 'Z3A', 'M1A', 'C7A']],
	['vitamin B-12, MC4R, UB-04, SARS-CoV-2, COVID-19, ICD-10-CM', []],
	['See Section I.C.15.s. for COVID-19', ['§I.C.15.s']],
	['see guideline I.C.1.d.9.', ['§I.C.1.d.9']],
	['See Section I.C.16. f. Bacterial sepsis', ['§I.C.16.f']],
	['See section I.C.19. for information', ['§I.C.19']],
	['See Section I.C. 21, Factors', ['§I.C.21']],
	['See guideline I.C.1.d.1.a.iv', ['§I.C.1.d.1.a.iv']],
	['the guideline of Section II, H. In this context', ['§II.H']],
	['in accordance with Sections I, II, and III of', []],
	['Section III. Reporting Additional Diagnoses', ['§III']],
	['open fracture type I or II (B, E)', []],
	['see Section IV.A, which is not there', []],
	['', []]
])('%s', (text, expected) => {
	expect(named(text)).toEqual(expected);
	const joined = guidelineRuns(text, () => undefined).map((run) => run.text);
	expect(joined.join('')).toBe(text);
});
