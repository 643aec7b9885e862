/** Codes that stand in running text: in a prompt, a choice, a rationale. */

/**
 * With a dot it is meant as an ICD-10-CM code, whole or cut short (`E11.32-`); three characters may be one.
 * III.C is a section of the Guidelines.
 */
const DOTTED = /\b(?!III\.)[A-Z][0-9A-Z]{2}\.[0-9A-Z]{1,4}(?![0-9A-Za-z])-?/g;
const CATEGORY = /(?<![A-Za-z0-9.-])[A-Z]\d[0-9A-Z](?!\.?[A-Za-z0-9])(?:\.?-)?/g;
const PROCEDURE = /(?<![A-Za-z0-9.-])(?=[0-9A-HJ-NP-Z]*\d)[0-9A-HJ-NP-Z]{7}(?![A-Za-z0-9-])/g;
const SUPPLY = /(?<![A-Za-z0-9.-])[A-CE-V]\d{4}(?![A-Za-z0-9-])/g;

export interface CodeToken {
	/** In written form, without the dash. */
	code: string;
	/** What its form says: a category has the form of a code and may be none (`T12`, a vertebra). */
	form: 'dotted' | 'category' | 'pcs' | 'hcpcs';
	/** Written with a dash: more characters follow. */
	open: boolean;
}

/** @returns the tokens of a text that have the form of a code, each once */
export function codeTokens(text: string): CodeToken[] {
	const found = new Map<string, CodeToken>();
	const take = (pattern: RegExp, form: CodeToken['form']) => {
		for (const [token] of text.matchAll(pattern)) {
			const open = token.endsWith('-');
			const code = token.replace(/\.?-$/, '');
			if (!found.has(code)) found.set(code, { code, form, open });
		}
	};
	take(DOTTED, 'dotted');
	take(CATEGORY, 'category');
	take(PROCEDURE, 'pcs');
	take(SUPPLY, 'hcpcs');
	return [...found.values()];
}

const ONE = '(?:[A-Z][0-9A-Z]{2}(?:\\.[0-9A-Z]{1,4})?|[0-9A-HJ-NP-Z]{7}|[A-CE-V]\\d{4})';
const LIST = new RegExp(`^${ONE}(?:(?:\\s*[,+;]\\s*|\\s+and\\s+|\\s+)${ONE})*\\.?$`);

/** @returns the codes of a text that is nothing but a list of codes ("I13.0, I50.9, N18.4"), else null */
export function codeList(text: string): string[] | null {
	const bare = text.trim();
	if (!LIST.test(bare)) return null;
	return bare.replace(/\.$/, '').split(/\s*[,+;]\s*|\s+and\s+|\s+/).filter((part) => part !== ''); // prettier-ignore
}
