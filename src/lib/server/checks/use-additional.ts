/**
 * M5: a "use additional code" note whose subject the record speaks of, while no code of it stands on the claim. A
 * hint: the author adds the code, or ticks it with `ua_exempt: [{ code, reason }]`.
 */
import { plainText } from '../../domain/document';
import type { Finding } from '../problem';
import { isChart, type BookCheck } from './item';

interface Subject {
	name: string;
	/** The note asks for it. */
	note: RegExp;
	/** The record speaks of it. */
	words: RegExp;
	/** A code of it stands on the claim. */
	codes: RegExp;
}

const SUBJECTS: Subject[] = [
	{
		name: 'tobacco',
		note: /\bF17\b|\bZ72\.0\b|\bZ87\.891\b/,
		words:
			/(?<!never |not |no |non-|denies |denied )\b(?:smok\w+|tobacco|cigarettes?|pack[- ]years?|vap(?:es|ing))\b/i,
		codes: /^(?:F17|Z72\.0|Z87\.89|Z57\.31|Z77\.22|P96\.81|O99\.33|T65\.2)/
	},
	{ name: 'BMI', note: /\bZ68\b/, words: /\bBMI\b|\bbody mass index\b/i, codes: /^Z68/ },
	{
		name: 'organism',
		note: /\bB9[5-7]\b/,
		words:
			/\b(?:E\. ?coli|Escherichia|Klebsiella|Pseudomonas|Proteus|Enterococc\w+|Staph\w*|Strep\w*|MRSA|MSSA|H\. ?pylori|Helicobacter|H\. ?influenzae)\b/i,
		codes: /^(?:B9[5-7]|A4[019])/
	},
	{ name: 'insulin', note: /\bZ79\.4\b/, words: /\b(?:insulin|glargine|lispro|aspart)\b/i, codes: /^Z79\.4/ },
	{
		name: 'oral antidiabetics',
		note: /\bZ79\.84\b/,
		words: /\b(?:metformin|glipizide|glimepiride|glyburide|\w+gliptin|\w+gliflozin|pioglitazone)\b/i,
		codes: /^Z79\.84/
	},
	{
		name: 'injected antidiabetics without insulin',
		note: /\bZ79\.85\b/,
		words: /\b(?:\w+glutide|exenatide|tirzepatide)\b/i,
		codes: /^Z79\.85/
	},
	{ name: 'stage of CKD', note: /\bN18\b/, words: /\b(?:CKD|ESRD|chronic kidney disease)\b/i, codes: /^N18/ },
	{
		name: 'type of heart failure',
		note: /\bI50\b/,
		words: /\bheart failure\b|\bHFrEF\b|\bHFpEF\b/i,
		codes: /^I50/
	}
];

export const checkUseAdditional: BookCheck = (item, source, { sets }) => {
	const tabular = sets.tabular();
	if (!isChart(item) || !tabular) return [];
	const text = item.documents.map((document) => plainText(document.text).text).join('\n');
	const ticked = new Set((source.addExempt ?? []).map(({ code }) => code));
	const { dx, optional } = item.key;
	const codes = [...dx, ...optional].map((line) => line.code);
	return SUBJECTS.filter(
		({ words, codes: own }) => words.test(text) && !codes.some((code) => own.test(code))
	).flatMap(({ name, note }): Finding[] => {
		const asking = dx.flatMap(({ code }) => {
			const asks = tabular.useAdditional(code).find((one) => note.test(one.text));
			return asks && !ticked.has(code) ? [`${code} (note at ${asks.from})`] : [];
		});
		if (asking.length === 0) return [];
		const reason = `${asking.join(', ')}: a code for ${name} is asked for and the record speaks of it; add it, or tick with ua_exempt`;
		return [{ rule: 'M5', reason, warning: true }];
	});
};
