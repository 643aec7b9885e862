/**
 * questions/ids.json: every id that ever shipped, with its rev and a hash of what is graded. A prose fix keeps
 * the rev, a changed key raises it, a changed question gets a new id, a retired id stays and never returns
 * (design.md, "Identity"): a learner's log speaks of ids and revs, and must mean the same for ever.
 */
import type { Chart } from '../domain/chart';
import { plainText, words } from '../domain/document';
import type { Drill } from '../domain/drill';
import { isChart, stemOf, type Item } from './checks/item';
import { rulesOf } from './drill-types/rules-of';
import { problem, type Findings } from './problem';
import type { Questions } from './read';
import { canonical, hashOf, recordLines, sorted, sortedRecord } from './text-file';

export interface Identity {
	rev: number;
	/** Hash of what is graded. */
	graded: string;
	/** What an item is from birth: type, system, use. */
	born: string;
	/** A sketch of the words of the question, by which another question is told from a better wording. */
	words: string;
	retired?: true;
}
export type Ids = Record<string, Identity>;

function gradedDrill(drill: Drill): unknown {
	switch (drill.type) {
		case 'typed_code':
			return [sorted(drill.answer), drill.partial.map(({ code, credit }) => `${code} ${credit}`).sort()];
		case 'multiple_choice':
			return [sorted(drill.choices.map((choice) => choice.id)), drill.answer];
		case 'multi_select':
			return [sorted(drill.choices.map((choice) => choice.id)), sorted(drill.answer)];
		case 'sequence':
			return [
				sorted(drill.items),
				drill.answer.first,
				drill.answer.before.map(([a, b]) => `${a} ${b}`).sort()
			];
		case 'seventh_char':
			return [drill.stem, drill.answer];
		case 'true_false':
			return drill.answer;
		default:
			return rulesOf(drill).graded(drill);
	}
}

function gradedChart({
	key,
	wrong,
	setting,
	mutants,
	also
}: Pick<Chart, 'key' | 'wrong' | 'setting' | 'mutants' | 'also'>): unknown {
	const asked = key.queries.filter((query) => query.evidence !== undefined);
	// What a chart has not stays out, so that a chart without mutants keeps the hash that it shipped with.
	return {
		setting,
		em: key.em?.level,
		queries: asked.length === 0 ? undefined : asked.map(({ evidence, wording }) => ({ evidence, wording })),
		mutants: mutants?.map(({ id, changes, remove, add, px, first }) => ({
			id,
			changes,
			remove,
			add: add.map(({ code, poa, evidence }) => ({ code, poa, evidence })),
			px: px && { remove: px.remove, add: px.add.map(({ code, evidence }) => ({ code, evidence })) },
			first
		})),
		also: also && gradedChart(also),
		dx: key.dx.map(({ code, seq, after, poa, evidence }) => ({ code, seq, after, poa, evidence })),
		px: key.px.map(({ code, principal, evidence }) => ({ code, principal, evidence })),
		optional: sorted(key.optional.map((line) => line.code)),
		alt: key.alt,
		partial: key.partial.map(({ code, of }) => `${code} ${of}`).sort(),
		wrong: wrong.map(({ code, error, risk }) => `${code} ${error} ${risk ?? ''}`).sort()
	};
}

function bornAs(item: Item): string {
	const system = 'system' in item ? item.system : '';
	return isChart(item) ? `chart ${item.use}` : [item.type, system, item.use].filter(Boolean).join(' ');
}

const SKETCH = 16;

/** The smallest hashes of a text's words: two sketches share about as many as the texts share words. */
function sketch(item: Item): string {
	const text = isChart(item)
		? item.documents.map((one) => plainText(one.text).text).join('\n')
		: stemOf(item);
	const found = new Set(words(text).map(({ from, to }) => hashOf(text.slice(from, to).toLowerCase(), 4)));
	return sorted(found).slice(0, SKETCH).join('');
}

/** @returns 0 to 1: how much of two sketches is the same */
export function sketchLikeness(a: string, b: string): number {
	const parts = (text: string) => new Set(text.match(/.{4}/g) ?? []);
	const [one, two] = [parts(a), parts(b)];
	const both = sorted(new Set([...one, ...two])).slice(0, SKETCH);
	return both.length === 0 ? 1 : both.filter((part) => one.has(part) && two.has(part)).length / both.length;
}

export function identityOf(item: Item): Identity {
	const graded = hashOf(canonical(isChart(item) ? gradedChart(item) : gradedDrill(item)), 12);
	return { rev: item.rev, graded, born: bornAs(item), words: sketch(item) };
}

/** Below this share of kept words a question reads like another one. */
const SAME_QUESTION = 0.3;

/** Holds the items against what has shipped. */
export function checkIdentity({ drills, charts, sources }: Questions, ids: Ids): Findings {
	const findings: Findings = { errors: [], warnings: [] };
	for (const item of [...drills, ...charts]) {
		const file = sources.get(item.id)?.file ?? item.id;
		const wrong = (reason: string) => findings.errors.push(problem(file, 'identity', reason));
		const now = identityOf(item);
		const known = ids[item.id];
		if (known === undefined) {
			if (now.rev !== 1) wrong(`a new item begins with rev 1, not ${now.rev}`);
			continue;
		}
		if (known.retired) wrong('this id was retired and never returns; give a new one');
		if (known.born !== now.born)
			wrong(`was born as "${known.born}" and is now "${now.born}": a changed question gets a new id`);
		if (now.rev < known.rev) wrong(`rev ${now.rev} is older than ${known.rev}, which shipped`);
		if (known.graded !== now.graded && now.rev === known.rev)
			wrong(`what is graded changed: raise rev to ${known.rev + 1}`);
		if (sketchLikeness(known.words, now.words) < SAME_QUESTION)
			findings.warnings.push(
				problem(file, 'identity', 'reads like another question: a changed question gets a new id')
			);
	}
	return findings;
}

/** @returns the ids with the items of today; what is gone is kept as retired */
export function nextIds({ drills, charts }: Questions, ids: Ids): Ids {
	const now = new Map([...drills, ...charts].map((item) => [item.id, identityOf(item)]));
	const gone = Object.entries(ids).filter(([id]) => !now.has(id));
	return sortedRecord([
		...now,
		...gone.map(([id, identity]) => [id, { ...identity, retired: true }] as const)
	]);
}

export function writeIds(ids: Ids): string {
	return `{\n\t"format": 1,\n\t"items": ${recordLines(ids)}\n}\n`;
}
