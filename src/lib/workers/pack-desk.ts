/** Reads a pack from whatever form it comes in. Runs in the worker, and in tests without one. */
import { readPackLines } from '../domain/own-copy-lines';
import { readJsonPack } from '../domain/own-json';
import { PackRefused, readPack, type RawPack } from '../domain/own-read';
import { OWN_CAPS } from '../domain/own-text';
import { looksLikeAnkiText, readAnkiText } from './anki-text';
import { textOfFile, textOfLink } from './pack-bytes';
import type { AskedPack, PackAnswer } from './pack-messages';
import { looksLikeTable, readTablePack } from './pack-table';
import { readYamlPack } from './pack-yaml';

type Form = 'json' | 'yaml' | 'table' | 'tabs';

const ENDINGS: [RegExp, Form][] = [
	[/\.(crpack|json)(\.gz)?$/i, 'json'],
	[/\.ya?ml(\.gz)?$/i, 'yaml'],
	[/\.tsv(\.gz)?$/i, 'tabs'],
	[/\.csv(\.gz)?$/i, 'table']
];

/** The form by the name of a file, else by how the text begins. */
export function formOf(name: string, text: string): Form {
	const named = ENDINGS.find(([ending]) => ending.test(name))?.[1];
	if (named) return named;
	if (/^\s*[[{]/.test(text)) return 'json';
	return looksLikeTable(text) ? 'table' : 'yaml';
}

function rawOf(form: Form, text: string): RawPack {
	switch (form) {
		case 'json':
			return readJsonPack(text);
		case 'yaml':
			return readYamlPack(text);
		case 'tabs':
			return readTablePack(text, '\t');
		case 'table':
			return readTablePack(text);
	}
}

type Text = Exclude<AskedPack['from'], { lines: readonly string[] }>;

async function textOf(from: Text): Promise<string> {
	if ('file' in from) return textOfFile(from.file);
	if ('link' in from) return textOfLink(from.link);
	if (from.text.length > OWN_CAPS.packed)
		throw new PackRefused(
			`It is longer than ${OWN_CAPS.packed / 1e6} million characters, which no pack may be.`
		);
	return from.text;
}

/** A title for a pack that has none. */
const titleFrom = (name: string): string =>
	name
		.replace(/(\.crpack)?\.[a-z]{2,6}(\.gz)?$/i, '')
		.replace(/[_\s]+/g, ' ')
		.trim()
		.slice(0, OWN_CAPS.title) || 'A pack without a name';

/** @param text of a pack in any form. @throws PackRefused with one sentence */
export function readPackText(text: string, { name, edition }: Pick<AskedPack, 'name' | 'edition'>) {
	const bare = text.replace(/^\ufeff/, '');
	if (bare.trim() === '') throw new PackRefused('It is empty.');
	let raw: RawPack;
	try {
		raw = looksLikeAnkiText(bare) ? readAnkiText(bare) : rawOf(formOf(name, bare), bare);
	} catch (error) {
		if (error instanceof PackRefused) throw error;
		// A parser that went too deep, or met what it did not foresee; what it says is for us.
		console.warn(error);
		throw new PackRefused('It is damaged, or has a form that CodeRounds does not know.');
	}
	return readPack(raw, titleFrom(name), edition);
}

export async function openPack(asked: AskedPack): Promise<PackAnswer> {
	const { from, edition } = asked;
	try {
		if ('lines' in from) return { pack: readPackLines(from.lines, edition) };
		return { pack: readPackText(await textOf(from), asked) };
	} catch (error) {
		if (error instanceof PackRefused) return { refused: error.message };
		return { error: error instanceof Error ? error.message : String(error) };
	}
}
