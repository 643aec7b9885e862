/** The desk for the switch of the year: what changed between two open editions of a code set. */
import { buildCodeTree } from '../domain/code-tree';
import { categoryOf, type CodeSystem } from '../domain/code';
import type { PackCodes } from '../domain/pack';
import type { ChangedLine, YearChanges, YearEdition, YearLine } from '../domain/year-changes';
import type { CodeSet } from '../codebook/code-set';
import { changesBetween } from '../codebook/set-changes';

/** Codes beside a changed one, and how far away they may stand. */
const MOST_BESIDE = 6;
const FARTHEST = 60;

function editionOf({ info, billableCount }: CodeSet): YearEdition {
	const { edition, release, origin } = info;
	return { edition, release, origin, billable: billableCount };
}

const lineOf = (set: CodeSet, at: number): YearLine => ({ code: set.code(at), title: set.title(at) });

/** Billable in both, with the same title. */
function isUnchanged(before: CodeSet, after: CodeSet, at: number): boolean {
	if (!after.billable(at)) return false;
	const was = before.find(after.compact(at));
	return was >= 0 && before.billable(was) && before.title(was) === after.title(at);
}

/** The nearest unchanged codes around a place of the newer set, in the order of the codes. */
function besideOf(before: CodeSet, after: CodeSet, code: string): YearLine[] {
	const middle = after.lowerBound(code.replace('.', ''));
	const found: number[] = [];
	for (let step = 1; step <= FARTHEST && found.length < MOST_BESIDE; step++)
		for (const at of [middle - step, middle + step - 1])
			if (at >= 0 && at < after.size && after.code(at) !== code && isUnchanged(before, after, at))
				found.push(at);
	return found
		.slice(0, MOST_BESIDE)
		.sort((a, b) => a - b)
		.map((at) => lineOf(after, at));
}

function belowOf(set: CodeSet, code: string): YearLine[] {
	const [from, to] = set.range(code);
	const lines: YearLine[] = [];
	for (let at = from + 1; at < to; at++) if (set.billable(at)) lines.push(lineOf(set, at));
	return lines;
}

/** Titles that more than one billable code has. */
function doubleTitles(set: CodeSet): Set<string> {
	const seen = new Set<string>();
	const twice = new Set<string>();
	for (let at = 0; at < set.size; at++) {
		if (!set.billable(at)) continue;
		const title = set.title(at);
		if (seen.has(title)) twice.add(title);
		seen.add(title);
	}
	return twice;
}

/** The categories of some codes, as a pack holds them. */
function packCodes(set: CodeSet, lines: readonly YearLine[]): PackCodes {
	const { system, edition } = set.info;
	const trees: PackCodes['trees'] = {};
	const titles: PackCodes['titles'] = {};
	for (const { code } of lines) {
		const category = categoryOf(code);
		trees[`${system}:${category}`] ??= buildCodeTree(
			category,
			belowOf(set, category)
				.map((below) => below.code)
				.concat(set.billable(set.find(category)) ? [category] : [])
		);
		const at = set.find(code);
		for (const place of [...set.chain(at), at]) titles[set.code(place)] = set.title(place);
	}
	return {
		editions: { [system]: edition },
		trees,
		titles,
		sevenths: {},
		sides: {},
		axes: {},
		excludes1: [],
		poaExempt: []
	};
}

export class ChangesDesk {
	/** @param sets the code sets that are open now, newest first */
	constructor(private readonly sets: () => readonly CodeSet[]) {}

	private setOf(system: CodeSystem, edition: string): CodeSet {
		const set = this.sets().find(({ info }) => info.system === system && info.edition === edition);
		if (!set) throw new RangeError(`${edition} is not open`);
		return set;
	}

	/**
	 * Everything that changed, in the order of the codes.
	 * @param from and `to`: editions that are open, `FY2026` and `FY2027`
	 * @throws RangeError when one of them is not
	 */
	changes(system: CodeSystem, from: string, to: string): YearChanges {
		const [before, after] = [this.setOf(system, from), this.setOf(system, to)];
		const found = changesBetween(before, after, Infinity);
		const twice = doubleTitles(after);
		const withBeside = ({ code, title }: YearLine): ChangedLine => ({
			code,
			title,
			beside: besideOf(before, after, code)
		});
		return {
			system,
			before: editionOf(before),
			after: editionOf(after),
			added: found.added.first.map((line) => ({
				...withBeside(line),
				isOnlyTitle: !twice.has(line.title)
			})),
			deleted: found.deleted.first.map(withBeside),
			revised: found.revised.first.map(({ code, title, was = '' }) => ({ code, title, was })),
			becameHeader: found.becameHeader.first.map((line) => ({
				...withBeside(line),
				below: belowOf(after, line.code)
			})),
			becameBillable: found.becameBillable.first.map(withBeside),
			headersAdded: found.headersAdded,
			headersDeleted: found.headersDeleted,
			codes: packCodes(after, found.added.first)
		};
	}
}
