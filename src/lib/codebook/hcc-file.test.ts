import { expect, it } from 'vitest';
import { parseHccCoefficients, parseHccHierarchies } from './hcc-file';
import { ImportError } from './import-error';

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
