/**
 * Own packs as lines of the log's file, each with a part of a pack in the pack's own format. Every line says
 * `"format":"coderounds-log"`, as the first line of the file does, so that releases which know nothing of packs pass
 * over it without a word.
 */
import type { Edition } from './edition';
import { formName, formOf, LAST_MOMENT, type Carried, type CarriedPack, type PackForm } from './own-copy';
import { fieldOf, Fields } from './own-fields';
import { jsonOf, packValue } from './own-json';
import { PackRefused, rawPackOf, readEdition, readPack, type ReadPack } from './own-read';
import { OWN_CAPS } from './own-text';

/** What a line says before anything of it is parsed. */
interface PackLine extends PackForm {
	/** Which part, from 1, and of how many. */
	part: number;
	of: number;
}

const LINE =
	/^\{"format":"coderounds-log","pack":"([0-9a-f]{8})","changed":(\d{1,16}),"gone":(true|false),"sum":"([0-9a-f]{16})","part":(\d{1,5}),"of":(\d{1,5}),/;
/** Characters of questions on one line: older releases take longer ones for damage. */
const PART = 300_000;

/** @returns null for a line that is none of a pack */
export function packLine(line: string): PackLine | null {
	const [, key, changed, gone, sum, part, of] = LINE.exec(line.slice(0, 200)) ?? [];
	if (key === undefined || sum === undefined) return null;
	const changedAt = Math.min(LAST_MOMENT, Number(changed));
	return { key, changedAt, isGone: gone === 'true', sum, part: Number(part), of: Number(of) };
}

/** @returns the lines of a pack, without their ends */
export function packLines(pack: CarriedPack): string[] {
	const { key, changedAt, isGone, sum } = formOf(pack);
	const { questions, ...head } = packValue(pack);
	const texts = (questions as unknown[]).map((question) => JSON.stringify(question));
	const parts: string[][] = [[]];
	let size = 0;
	for (const text of texts) {
		if (size > 0 && size + text.length > PART) {
			parts.push([]);
			size = 0;
		}
		parts.at(-1)?.push(text);
		size += text.length;
	}
	return parts.map((part, at) => {
		const line = {
			format: 'coderounds-log',
			...{ pack: key, changed: changedAt, gone: isGone, sum, part: at + 1, of: parts.length },
			...{ at: pack.at, from: pack.from },
			content: at === 0 ? head : {}
		};
		// The questions go in as they stand, behind what the content says of itself.
		const start = JSON.stringify(line).slice(0, -2);
		return `${start}${start.endsWith('{') ? '' : ','}"questions":[${part.join(',')}]}}`;
	});
}

/** Lines of many packs, parted by the form of the pack that they belong to, in the order in which they stand. */
export function partPackLines(lines: readonly string[]): string[][] {
	const forms = new Map<string, string[]>();
	for (const line of lines) {
		const head = packLine(line);
		if (!head) continue;
		const name = formName(head);
		const list = forms.get(name);
		if (list) list.push(line);
		else forms.set(name, [line]);
	}
	return [...forms.values()];
}

/** The parts of one pack, each once and in order. @throws PackRefused where one is missing, or they are too long */
function partsOf(lines: readonly string[]): string[] {
	const parts = new Map<number, string>();
	let of = 0;
	let size = 0;
	for (const line of lines) {
		const head = packLine(line);
		if (!head || parts.has(head.part)) continue;
		parts.set(head.part, line);
		of = Math.max(of, head.of);
		size += line.length;
	}
	if (size > OWN_CAPS.unpacked)
		throw new PackRefused(`It is larger than a pack may be (${OWN_CAPS.unpacked / 1e6} MB).`);
	const list = Array.from({ length: Math.min(of, parts.size) }, (_, at) => parts.get(at + 1));
	if (of === 0 || parts.size !== of || list.some((line) => line === undefined))
		throw new PackRefused('A part of it is missing.');
	return list.flatMap((line) => line ?? []);
}

/** A time from outside. */
const timeOf = (value: unknown, fallback: number): number =>
	typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
		? Math.min(LAST_MOMENT, value)
		: fallback;

/**
 * Reads a pack from its lines, by the rules for a file from a stranger. @param edition of a pack that names none
 * @throws PackRefused with one sentence where nothing of it can be used
 */
export function readPackLines(lines: readonly string[], edition: Edition): ReadPack {
	const parts = partsOf(lines);
	const [first = ''] = parts;
	const form = packLine(first);
	if (!form) throw new PackRefused('It is no pack.');
	const values = parts.map(jsonOf);
	const head = fieldOf(values[0], 'content');
	const raw = values.map((value) => rawPackOf(fieldOf(value, 'content'), []));
	const { changedAt, isGone } = form;
	const carried: Carried = {
		at: timeOf(fieldOf(values[0], 'at'), changedAt),
		changedAt,
		from: fieldOf(values[0], 'from') === 'written' ? 'written' : 'brought',
		isGone
	};
	const questions = raw.flatMap((part) => part.questions);
	const pack = isGone ? gonePack(head, edition) : readPack({ head, questions, lines: [] }, NAMELESS, edition);
	return { ...pack, claimed: form.key, carried };
}

const NAMELESS = 'A pack without a name';

/** One that was removed: its title is all that is left. */
function gonePack(head: unknown, edition: Edition): ReadPack {
	const fields = new Fields(head);
	const title = [...fields.line(['title'])].slice(0, OWN_CAPS.title).join('') || NAMELESS;
	const said = readEdition(fields.line(['edition'])) ?? edition;
	const none = { questions: [], problems: [], phi: [], found: 0, out: 0 };
	return { title, about: '', edition: said, claimed: null, ...none };
}
