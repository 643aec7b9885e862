/**
 * References as authors write them, `Guidelines FY2026 I.C.4.a`, as source, edition and section. The edition
 * is the one whose text was read; a law needs none, and what nobody here has read says so.
 */
import type { Reference } from '../domain/drill';

const FORMS: { source: string; form: RegExp; example: string }[] = [
	{ source: 'Guidelines', form: /^(FY\d{4}) (\S.*)$/, example: 'Guidelines FY2026 I.C.4.a' },
	{ source: 'Tabular', form: /^(FY\d{4}) (\S.*)$/, example: 'Tabular FY2027 E11' },
	{ source: 'PCS Tables', form: /^(FY\d{4}) (\S.*)$/, example: 'PCS Tables FY2026 0FT' },
	{ source: 'PCS Definitions', form: /^(FY\d{4}) (\S.*)$/, example: 'PCS Definitions FY2026 Resection' },
	{ source: 'PCS Index', form: /^(FY\d{4}) (\S.*)$/, example: 'PCS Index FY2025 Cholecystectomy' },
	{ source: 'Index', form: /^(FY\d{4}) (\S.*)$/, example: 'Index FY2025 Failure, heart' },
	{ source: 'POA', form: /^(FY\d{4}) (\S.*)$/, example: 'POA FY2026 Z79.4' },
	{ source: 'HCPCS', form: /^(\d{4}(?:-\d{2})?) (\S.*)$/, example: 'HCPCS 2026-04 J9035' },
	{ source: 'HCC', form: /^(PY\d{4}) (\S.*)$/, example: 'HCC PY2026 E11.22' },
	{ source: 'CMS', form: /^()(\S.+)$/, example: 'CMS Claims Processing Manual chapter 12 section 40.1' },
	{ source: 'Your own CPT book', form: /^()(\S.+)$/, example: 'Your own CPT book appendix A' },
	{ source: 'Law', form: /^()(\d+ (?:CFR|USC) \S.*|\S.+)$/, example: 'Law 45 CFR 164.404' }
];
const NOT_READ = /^(.+?) \(not read\)$/;
/** Own knowledge that every textbook holds, such as what an organ does. */
const COMMON = /^Common knowledge(?:, (.+))?$/;
const UNREAD_SOURCES = ['PCS Guidelines', 'Practice brief'];

/** @returns the reference, or a sentence that says what is wrong with its form */
export function parseReference(text: string): Reference | string {
	const common = COMMON.exec(text);
	if (common) return { source: 'Common knowledge', edition: '', section: common[1] ?? '' };
	const unread = NOT_READ.exec(text)?.[1];
	if (unread !== undefined) {
		const source = UNREAD_SOURCES.find((name) => unread.startsWith(`${name} `));
		if (source !== undefined)
			return { source, edition: 'not read', section: unread.slice(source.length + 1) };
		return `"${text}": only ${UNREAD_SOURCES.join(' and ')} may be named unread`;
	}
	for (const { source, form, example } of FORMS) {
		if (!text.startsWith(source) || !/^,? /.test(text.slice(source.length))) continue;
		const match = form.exec(text.slice(source.length).replace(/^,? /, ''));
		const [, edition, section] = match ?? [];
		if (edition === undefined || section === undefined) return `"${text}": write it as "${example}"`;
		return { source, edition, section };
	}
	return `"${text}" names no known source (${FORMS.map((form) => form.source).join(', ')})`;
}
