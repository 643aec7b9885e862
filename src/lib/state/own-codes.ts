/** Checks the codes of an own pack against the code sets on this device: a remark beside the question, never a refusal. */
import { codesOf, type OwnContent, type OwnSystem } from '../domain/own-pack';
import { olderWords } from '../domain/older-release';
import type { KeptPack } from '../storage/kept-pack';
import type { PackStore } from '../storage/pack-store';
import type { CodeBookState, InstalledSet } from './codebook.svelte';

export interface CodeRemark {
	/** Place of the question in its pack, from 0. */
	at: number;
	code: string;
	/** "does not stand in ICD-10-CM FY2027", the end of a sentence. */
	says: string;
}

export interface CodeCheck {
	remarks: CodeRemark[];
	/** What the codes were checked against: `ICD-10-CM FY2027`. */
	against: string[];
	/** Systems whose codes could not be checked, since their set is not on this device. */
	unchecked: string[];
	/** Written code → title, of codes that were found and the headers above them. */
	titles: Record<string, string>;
}

export const SYSTEM_NAMES: Record<OwnSystem, string> = {
	icd10cm: 'ICD-10-CM',
	icd10pcs: 'ICD-10-PCS',
	hcpcs: 'HCPCS'
};

/** Codes asked in one message. */
const SLICE = 500;

type Line = {
	code: string;
	title: string;
	billable: boolean;
	chain: { code: string; title: string }[];
} | null;

/** The starter set has only the codes of the bank: nothing follows from a code that it lacks. */
async function wholeSet(
	book: CodeBookState,
	system: OwnSystem,
	edition: string
): Promise<InstalledSet | null> {
	const set = await book.open(system, edition);
	return set && set.origin !== 'starter' ? set : null;
}

/** Why a code is remarked on, or an empty text. */
export function remarkOn(line: Pick<NonNullable<Line>, 'billable'> | null, name: string): string {
	if (!line) return `does not stand in ${name}`;
	return line.billable ? '' : `is a header in ${name}: it needs more characters`;
}

/**
 * Said behind the sets that codes were checked against.
 * @param against names with their edition: `ICD-10-CM FY2027`
 * @param edition of the pack
 * @returns an empty text where that edition was at hand
 */
export function elseSaid(against: readonly string[], edition: string): string {
	const isElse = against.some((name) => /FY\d{4}/.test(name) && !name.includes(edition));
	return isElse ? ` (${edition} is not on this device)` : '';
}

/** One code, as it is typed. @returns null where its set is not on this device */
export async function checkCode(
	book: CodeBookState,
	system: OwnSystem,
	code: string,
	edition: string
): Promise<{ says: string; title: string; name: string } | null> {
	const set = await wholeSet(book, system, edition);
	if (!set) return null;
	const [line = null] = await book.ask('codes', 'linesOf', [code], { system, edition: set.edition });
	const name = `${SYSTEM_NAMES[system]} ${set.edition}`;
	const named = [name, olderWords(line?.older)].filter((words) => words !== '').join(', ');
	return { says: remarkOn(line, name), title: line?.title ?? '', name: named };
}

export async function checkCodes(
	book: CodeBookState,
	{ questions, edition }: Pick<OwnContent, 'questions' | 'edition'>
): Promise<CodeCheck> {
	const check: CodeCheck = { remarks: [], against: [], unchecked: [], titles: {} };
	// Map keys are codes from outside: never names of an object's own.
	const titles = new Map<string, string>();
	for (const system of ['icd10cm', 'icd10pcs', 'hcpcs'] as const) {
		const places = new Map<string, number[]>();
		for (const [at, question] of questions.entries()) {
			const named = codesOf(question);
			if (named?.system !== system) continue;
			for (const code of new Set(named.codes)) places.set(code, [...(places.get(code) ?? []), at]);
		}
		if (places.size === 0) continue;
		const set = await wholeSet(book, system, edition);
		if (!set) {
			check.unchecked.push(SYSTEM_NAMES[system]);
			continue;
		}
		const name = `${SYSTEM_NAMES[system]} ${set.edition}`;
		check.against.push(name);
		const codes = [...places.keys()];
		for (let from = 0; from < codes.length; from += SLICE) {
			const some = codes.slice(from, from + SLICE);
			const lines: Line[] = await book.ask('codes', 'linesOf', some, { system, edition: set.edition });
			for (const [at, code] of some.entries()) {
				const line = lines[at] ?? null;
				const says = remarkOn(line, name);
				for (const { code: one, title } of line ? [...line.chain, line] : []) titles.set(one, title);
				if (says !== '')
					for (const question of places.get(code) ?? []) check.remarks.push({ at: question, code, says });
			}
		}
	}
	check.titles = Object.fromEntries(titles);
	check.remarks.sort((a, b) => a.at - b.at);
	return check;
}

/** Packs whose codes were looked for in this visit. */
const looked = new Set<string>();

/**
 * Finds the titles of codes for packs that have none: those that came with a copy, which carries no official text, or
 * before the code sets did. Looks once in a visit. @returns whether any were found
 */
export async function entitle(
	store: PackStore,
	packs: readonly KeptPack[],
	codebook: () => Promise<CodeBookState>
): Promise<boolean> {
	let isFound = false;
	for (const pack of packs) {
		if (looked.has(pack.key) || Object.keys(pack.titles).length > 0) continue;
		if (!pack.questions.some((question) => codesOf(question) !== null)) continue;
		looked.add(pack.key);
		const { titles } = await checkCodes(await codebook(), pack);
		if (Object.keys(titles).length === 0) continue;
		await store.entitle(pack, titles);
		isFound = true;
	}
	return isFound;
}
