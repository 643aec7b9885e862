/** Reads the part `lists` and answers for one code at a time; an automaton is read when its category is asked for. */
import { compactCode } from '../domain/code';
import { readCodeTree, type CodeTree } from '../domain/code-tree';
import type { ListName, Modifier } from './lists-part';
import { readPart, type PartInfo } from './part-file';

function linesOf(text: string): string[] {
	const lines = text.split('\n');
	lines.pop();
	return lines;
}

/** Some codes, as an automaton for each category. */
class CodeList {
	private readonly texts = new Map<string, string>();
	private readonly trees = new Map<string, CodeTree>();

	/** @param lines `E11<tab>automaton` */
	constructor(lines: readonly string[]) {
		for (const line of lines) this.texts.set(line.slice(0, 3), line.slice(4));
	}

	private tree(category: string): CodeTree | undefined {
		const text = this.texts.get(category);
		let tree = this.trees.get(category);
		if (!tree && text !== undefined)
			this.trees.set(category, (tree = readCodeTree('icd10cm', category, text.split(','))));
		return tree;
	}

	has(code: string): boolean {
		return this.tree(compactCode(code).slice(0, 3))?.has(code) ?? false;
	}

	/** All codes in written form. */
	codes(): string[] {
		return [...this.texts.keys()].flatMap((category) => this.tree(category)?.codes() ?? []);
	}
}

export class ListsPart {
	readonly info: PartInfo;
	readonly names: ListName[];
	readonly modifiers: Modifier[];
	readonly labels: ReadonlyMap<number, string>;
	/** Payment category → those that it drops; empty where the hierarchies are not at hand. */
	readonly drops: ReadonlyMap<number, number[]>;
	readonly poa: CodeList;
	private readonly poaNewer: CodeList;
	private readonly hccNewer: CodeList;
	/** Payment category → the codes in it. */
	readonly hcc: ReadonlyMap<number, CodeList>;

	/** @throws RangeError when the bytes are no such part, or damaged */
	constructor(bytes: Uint8Array) {
		const part = readPart(bytes);
		this.info = part.info;
		this.names = JSON.parse(part.text('names')) as ListName[];
		this.poa = new CodeList(linesOf(part.text('poa')));
		this.poaNewer = new CodeList(linesOf(part.text('poaNewer')));
		this.hccNewer = new CodeList(linesOf(part.text('hccNewer')));
		const trees = new Map<number, string[]>();
		for (const line of linesOf(part.text('hcc'))) {
			const tab = line.indexOf('\t');
			const number = Number(line.slice(0, tab));
			const known = trees.get(number);
			if (known) known.push(line.slice(tab + 1));
			else trees.set(number, [line.slice(tab + 1)]);
		}
		this.hcc = new Map([...trees].map(([number, lines]) => [number, new CodeList(lines)]));
		this.labels = new Map(
			linesOf(part.text('labels')).map((line) => {
				const tab = line.indexOf('\t');
				return [Number(line.slice(0, tab)), line.slice(tab + 1)];
			})
		);
		// Parts of older releases of the app have no such column.
		this.drops = new Map(
			(part.has('drops') ? linesOf(part.text('drops')) : []).map((line) => {
				const [above = 0, ...below] = line.split(' ').map(Number);
				return [above, below];
			})
		);
		const releases = linesOf(part.text('modifierReleases'));
		const titles = linesOf(part.text('modifierTitles'));
		this.modifiers = linesOf(part.text('modifierCodes')).map((code, at) => ({
			code,
			title: titles[at] ?? '',
			release: releases[at] ?? ''
		}));
	}

	nameOf(list: ListName['list']): ListName | undefined {
		return this.names.find((name) => name.list === list);
	}

	/** The payment categories of a code, in their order; a few codes fall in two. */
	hccsOf(code: string): number[] {
		return [...this.hcc].filter(([, codes]) => codes.has(code)).map(([number]) => number);
	}

	/** All codes that are newer than the list, as far as the sets reached of which this was made. */
	newer(list: 'poa' | 'hcc'): string[] {
		return (list === 'poa' ? this.poaNewer : this.hccNewer).codes();
	}

	/** Is the code newer than the list, so that the list cannot say anything of it? */
	isNewer(list: 'poa' | 'hcc', code: string): boolean {
		return (list === 'poa' ? this.poaNewer : this.hccNewer).has(code);
	}
}
