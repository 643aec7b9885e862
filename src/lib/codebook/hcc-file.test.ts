import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseHccCoefficients, parseHccHierarchies, parseHccLabels } from './hcc-file';
import { ImportError } from './import-error';
import { readRelease } from './read-release';

it('reads which category drops which', () => {
	const text = 'cc_parent,cc_child,model_domain\n37,38,CMS-HCC\n36,37,CMS-HCC\n36,38,CMS-HCC\n';
	expect([...parseHccHierarchies('h.csv', text)]).toEqual([
		[37, [38]],
		[36, [37, 38]]
	]);
});

it('reads the factors of one segment', () => {
	const text = 'coefficient,value\nCNA_HCC37,0.166\nCFA_HCC37,0.186\nCNA_F65_69,0.33\n';
	expect([...parseHccCoefficients('c.csv', text)]).toEqual([[37, 0.166]]);
	expect([...parseHccCoefficients('c.csv', text, 'CFA')]).toEqual([[37, 0.186]]);
});

it.each([
	['hierarchies', () => parseHccHierarchies('h.csv', 'cc_parent,cc_child\n')],
	['factors', () => parseHccCoefficients('c.csv', 'coefficient,value\n')]
])('refuses a file without %s', (_, read) => {
	expect(read).toThrow(ImportError);
});

describe('the model software of CMS', () => {
	const labels = (macro: string): string =>
		[
			` %MACRO ${macro};`,
			' %***********************************************************************',
			` 1  MACRO NAME:  ${macro}`,
			' 2  PURPOSE:     HCC and CC V28 labels for 115 payment model HCCs',
			' ***********************************************************************;',
			' LABEL',
			' HCC37 ="Diabetes with Chronic Complications "',
			` HCC80 ="Crohn's Disease (Regional Enteritis) "`,
			' CC37 ="Diabetes with Chronic Complications "',
			'    ;',
			` %MEND ${macro};`
		].join('\r\n');
	const hierarchies = [
		' %MACRO V28115H1; ',
		' 1  MACRO NAME: V28115H1',
		' %* set to 0 HCCs in HIER parameter;',
		' %MACRO SET0( CC=, HIER= );',
		' IF HCC&CC=1 THEN DO;',
		'         HCC%SCAN(&HIER,&K) = 0;',
		' %MEND SET0;',
		' /*Diabetes 2 */   %SET0(CC=36    , HIER=%STR(37, 38 ));',
		' /*Heart 1 */      %SET0(CC=221   , HIER=%STR(222, 223,',
		'                    224 ));',
		' %MEND V28115H1;'
	].join('\r\n');

	it('names the categories, each once', () => {
		expect([...parseHccLabels('V28115L3.TXT', labels('V28115L3'))]).toEqual([
			[37, 'Diabetes with Chronic Complications'],
			[80, "Crohn's Disease (Regional Enteritis)"]
		]);
	});

	it('says which category drops which, over two lines too', () => {
		expect([...parseHccHierarchies('V28115H1.TXT', hierarchies)]).toEqual([
			[36, [37, 38]],
			[221, [222, 223, 224]]
		]);
	});

	it('is read as published: a zip for each model, in one zip', () => {
		const outer = zipSync({
			'CMS-HCC software V2826.115.T2.zip': zipSync({
				'V28115L3.TXT': strToU8(labels('V28115L3')),
				'V28115H1.TXT': strToU8(hierarchies),
				'V28I0ED1.TXT': strToU8(' %MACRO V28I0ED1(AGE=AGE_LAST, SEX=SEX, ICD10= );\r\n')
			}),
			'CMS-HCC software V2226.79.O2.zip': zipSync({ 'V22H79L1.TXT': strToU8(labels('V22H79L1')) })
		});
		expect(
			readRelease('2027-initial-model-software.zip', outer).map(({ kind, file }) => [kind, file])
		).toEqual([
			['hcc-labels', 'V28115L3.TXT'],
			['hcc-hierarchies', 'V28115H1.TXT']
		]);
	});

	it('a zip in a zip in a zip is not opened', () => {
		const deep = zipSync({ 'c.zip': zipSync({ 'V28115L3.TXT': strToU8(labels('V28115L3')) }) });
		expect(() => readRelease('a.zip', zipSync({ 'b.zip': deep }))).toThrow(ImportError);
	});

	it('what all zips inside unpack to counts together', () => {
		const inner = zipSync({ 'V28115L3.TXT': strToU8(labels('V28115L3').padEnd(40_000)) }, { level: 0 });
		const outer = zipSync({ 'a.zip': inner, 'b.zip': inner }, { level: 0 });
		const caps = { packed: 1e6, unpacked: 130_000, entries: 9, ratio: 60 };
		expect(() => readRelease('a.zip', outer, caps)).toThrow('unpacks to far more');
	});
});
