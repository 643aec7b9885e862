/**
 * Looks for what belongs to the AMA in files as they are, whatever field or format it stands in (M20). A CPT code has
 * five digits, or four and F, T or U. Where other numbers abound, such as in a program, only those in running text
 * are looked at.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Not a part of a longer number, a price, a decimal, an ISO day, a hash or a name; no page of the Federal Register. */
const FORM = /(?<![\w.,$#/-]|\d FR )(?:\d{5}|\d{4}[FTU])(?![\w/-]|[.,]\d)/g;

/** @returns each place of a text that has the form of a CPT code, with its surroundings */
export const cptIn = (text: string): string[] =>
	[...text.matchAll(FORM)].map(({ index }) => text.slice(Math.max(0, index - 30), index + 35).trim());

/** The texts in a JSON value; names of fields are texts too. */
export function textsInJson(json: string): string {
	const texts: string[] = [];
	JSON.parse(json, (key, value: unknown) => {
		texts.push(key);
		if (typeof value === 'string') texts.push(value);
		return value;
	});
	return texts.join('\n');
}

/** What a page says: its text and attributes that are read out, without scripts, styles and addresses. */
export function textsInPage(html: string): string {
	const bare = html.replace(/<(script|style)\b[^]*?<\/\1>/g, ' ');
	const said = [...bare.matchAll(/(?:content|title|aria-label|alt)="([^"]*)"/g)].map(([, text]) => text);
	return [bare.replace(/<[^>]*>/g, ' '), ...said].join('\n');
}

/** Literals of a program that read like a sentence: letters, a blank, no braces. */
export function textsInProgram(source: string): string {
	const literals = source.match(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? [];
	return literals.filter((text) => /[a-z]{3} /i.test(text) && !/[{};]/.test(text)).join('\n');
}

/** @returns the files below a folder with one of the endings, sorted */
export const filesBelow = (folder: string, endings: RegExp): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => endings.test(name))
		.map((name) => join(folder, name))
		.sort();

export const textOf = (file: string): string => readFileSync(file, 'utf8');
