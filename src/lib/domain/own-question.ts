/** One question of a pack, from what somebody wrote: its fields are read one by one, and each wrong one is named. */
import { parseCode } from './code';
import { ERROR_CLASSES, type PartialCode } from './drill';
import { fieldOf, Fields, isRecord, readTruth } from './own-fields';
import {
	derivedId,
	OWN_SYSTEMS,
	OWN_TYPES,
	type OwnChoice,
	type OwnQuestion,
	type OwnSystem,
	type OwnType
} from './own-pack';

/** Fields of official items that an own pack does without: they are passed over without a word. */
const PASSED_OVER = ['topic', 'exams', 'editions', 'use', 'family', 'needsBook', 'review', 'line'];
const SETTINGS = ['any', 'outpatient', 'inpatient', 'profee'] as const;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MOST_ID = 60;
const LONGEST_PROMPT = 2_000;
const LEAST_CHOICES = 2;
const MOST_CHOICES = 8;
const LETTERS = [...'abcdefgh'];
/** An author may give at most this much for a code that is not the key. */
const MOST_CREDIT = 0.95;

export type ReadQuestion =
	| { ok: true; question: OwnQuestion; notes: { field: string; says: string }[] }
	| { ok: false; problems: { field: string; says: string }[] };

function codeFrom(fields: Fields, field: string, system: OwnSystem, text: string): string | null {
	const code = parseCode(system, text);
	if (code === null) fields.wrong(field, `“${text.slice(0, 20)}” has not the form of ${NAMES[system]} code`);
	return code;
}
const NAMES = { icd10cm: 'an ICD-10-CM', icd10pcs: 'an ICD-10-PCS', hcpcs: 'a HCPCS' };

/** The system that is named, else the one that fits all codes. */
function systemOf(fields: Fields, codes: readonly string[]): OwnSystem | null {
	const named = fields.line(['system']).toLowerCase().replace(/[\s-]/g, '');
	if (named === '') {
		// A HCPCS code has the form of an ICD-10-CM code, too, so that it is one has to be said.
		const fits = OWN_SYSTEMS.find((system) => codes.every((code) => parseCode(system, code) !== null));
		return fits ?? 'icd10cm';
	}
	const found = OWN_SYSTEMS.find((system) => named === system || named === system.replace('icd10', ''));
	if (found) return found;
	fields.wrong(
		'system',
		named === 'cpt'
			? 'is CPT, whose codes belong to the AMA: a pack cannot hold them'
			: `is “${named.slice(0, 20)}”; it can be ${OWN_SYSTEMS.join(', ')}`
	);
	return null;
}

/** `I50.9 0.5 Says less`, as a table writes it, or a record. */
function partialFrom(fields: Fields, system: OwnSystem): PartialCode[] {
	const raw = fields.raw('partial');
	if (raw === undefined) return [];
	const lines = Array.isArray(raw) ? fields.records('partial') : fields.texts(['partial'], /\s*\|\s*/);
	return lines.flatMap((line, at) => {
		const inner = isRecord(line)
			? new Fields(line, fields.problems, `partial ${at + 1}, `)
			: new Fields(partialLine(typeof line === 'string' ? line : ''), fields.problems, `partial ${at + 1}, `);
		const code = codeFrom(inner, 'code', system, inner.line(['code']));
		const credit = Number(inner.line(['credit']) || '0');
		if (!(credit >= 0 && credit <= MOST_CREDIT)) {
			inner.wrong('credit', `must be 0 to ${MOST_CREDIT}, a dot before the tenths`);
			return [];
		}
		const why = inner.line(['why']) || 'Not the best code.';
		return code === null ? [] : [{ code, credit, why }];
	});
}

function partialLine(text: string): Record<string, string> {
	const [, code = '', credit = '0', why = ''] = /^(\S+)(?:\s+([\d.]+))?(?:\s+(.*))?$/.exec(text) ?? [];
	return { code, credit, why };
}

/** Choices as records, as plain texts, or from the columns `a` to `h` of a table. */
function choicesFrom(fields: Fields): { choices: OwnChoice[]; marked: string[] } {
	const choices: OwnChoice[] = [];
	const marked: string[] = [];
	const columns = LETTERS.filter((letter) => fields.raw(letter) !== undefined);
	const list = fields.raw('choices') === undefined ? [] : fields.records('choices');
	const take = (choice: OwnChoice, isRight: boolean) => {
		if (choice.text === '') return fields.wrong(`choice ${choice.id}`, 'has no text');
		choices.push(choice);
		if (isRight) marked.push(choice.id);
	};
	for (const letter of columns) {
		const why = fields.line([`why_${letter}`]);
		take({ id: letter, text: fields.line([letter]), ...(why === '' ? {} : { why }) }, false);
	}
	for (const [at, one] of list.entries()) {
		const letter = LETTERS[at] ?? `c${at + 1}`;
		if (!isRecord(one)) {
			const plain = new Fields({ text: one }, fields.problems, `choice ${letter}, `);
			take({ id: letter, text: plain.line(['text']) }, false);
			continue;
		}
		const inner = new Fields(one, fields.problems, `choice ${letter}, `);
		const id = inner.line(['id']) || letter;
		if (!/^[a-z0-9]{1,12}$/.test(id)) inner.wrong('id', 'is no short lower-case word');
		const why = inner.line(['why']);
		const error = inner.word(['error'], ERROR_CLASSES, null);
		const text = inner.line(['text']);
		take(
			{ id, text, ...(why === '' ? {} : { why }), ...(error === null ? {} : { error }) },
			readTruth(inner.line(['right'])) === true
		);
	}
	return { choices, marked };
}

/** What the author says is right: ids of choices, or their whole texts. */
function rightOnes(fields: Fields, choices: readonly OwnChoice[], marked: readonly string[]): string[] {
	const given = fields.raw('answer');
	if (given === undefined) return [...marked];
	const whole = Array.isArray(given) ? [] : choices.filter(({ text }) => text === fields.line(['answer']));
	if (whole.length === 1) return whole.map(({ id }) => id);
	return fields.texts(['answer'], /[\s|;,]+/).flatMap((word) => {
		const found = choices.find(({ id, text }) => id === word.toLowerCase() || text === word);
		if (!found) fields.wrong('answer', `“${word.slice(0, 40)}” is none of the choices`);
		return found?.id ?? [];
	});
}

const twice = (list: readonly string[]) => list.find((one, at) => list.indexOf(one) !== at);

type Typed<T extends OwnType> = Extract<OwnQuestion, { type: T }>;
type Common = Omit<Typed<'true_false'>, 'type' | 'answer'>;

function typedCode(fields: Fields, common: Common): OwnQuestion | null {
	const written = fields.texts(['answer', 'code']);
	const system = systemOf(fields, written);
	if (system === null) return null;
	if (written.length === 0) fields.wrong('answer', 'names no code');
	const answer = written.flatMap((text) => codeFrom(fields, 'answer', system, text) ?? []);
	const partial = partialFrom(fields, system);
	const double = twice([...answer, ...partial.map(({ code }) => code)]);
	if (double !== undefined) fields.wrong('answer', `names ${double} twice, or also as partly right`);
	return { ...common, type: 'typed_code', system, answer, partial };
}

function choiceQuestion(
	fields: Fields,
	common: Common,
	type: 'multiple_choice' | 'multi_select'
): OwnQuestion | null {
	const { choices, marked } = choicesFrom(fields);
	const answer = [...new Set(rightOnes(fields, choices, marked))];
	if (choices.length < LEAST_CHOICES || choices.length > MOST_CHOICES)
		fields.wrong('choices', `are ${choices.length}; two to eight are asked for`);
	if (twice(choices.map(({ id }) => id)) !== undefined) fields.wrong('choices', 'have the same id twice');
	const same = twice(choices.map(({ text }) => text.toLowerCase()));
	if (same !== undefined) fields.wrong('choices', `say “${same.slice(0, 40)}” twice`);
	if (answer.length === 0) fields.wrong('answer', 'does not say which choice is right');
	else if (type === 'multiple_choice' && answer.length > 1)
		fields.wrong('answer', 'names several; write multi_select for that');
	else if (answer.length === choices.length) fields.wrong('answer', 'has every choice right');
	return { ...common, type, choices, answer };
}

function trueFalse(fields: Fields, common: Common): OwnQuestion | null {
	const text = fields.line(['answer']);
	const answer = readTruth(text);
	if (answer === null) {
		fields.wrong('answer', text === '' ? 'is missing' : `is “${text.slice(0, 20)}”; it can be true or false`);
		return null;
	}
	return { ...common, type: 'true_false', answer };
}

/** `order` is the right order as a whole; `items` with `answer` says only what a rule demands. */
function sequence(fields: Fields, common: Common): OwnQuestion | null {
	const inOrder = fields.texts(['order'], /\s*[|;>,]\s*/);
	const written = inOrder.length > 0 ? inOrder : fields.texts(['items'], /\s*[|;>,]\s*/);
	const system = systemOf(fields, written);
	if (system === null) return null;
	const items = written.flatMap((text) => codeFrom(fields, 'items', system, text) ?? []);
	if (items.length < 2) fields.wrong('items', 'are fewer than two codes');
	if (twice(items) !== undefined) fields.wrong('items', `name ${twice(items)} twice`);
	if (inOrder.length > 0) {
		const before = items.slice(1).map((code, at): [string, string] => [items[at] ?? '', code]);
		return { ...common, type: 'sequence', system, items, answer: { first: items[0] ?? '', before } };
	}
	const given = fields.raw('answer');
	const inner = isRecord(given) ? new Fields(given, fields.problems, 'answer, ') : null;
	const named = inner ? inner.line(['first']) : fields.line(['answer', 'first']);
	const first = parseCode(system, named);
	if (first === null || !items.includes(first))
		fields.wrong('answer', 'does not say which code stands first');
	const before = (inner?.records('before') ?? []).flatMap((pair): [string, string][] => {
		const [a, b] = (Array.isArray(pair) ? (pair as unknown[]) : []).map((code) =>
			typeof code === 'string' ? parseCode(system, code) : null
		);
		if (a && b && a !== b && items.includes(a) && items.includes(b)) return [[a, b]];
		fields.wrong('answer, before', 'must be pairs of two of the codes');
		return [];
	});
	const answer = { first: first ?? '', before };
	if (goesRound(items, answer)) fields.wrong('answer', 'asks for an order that cannot be');
	return { ...common, type: 'sequence', system, items, answer };
}

/** Is there no order that keeps all pairs and the first? */
function goesRound(items: readonly string[], { first, before }: Typed<'sequence'>['answer']): boolean {
	const left = new Set(items);
	const pairs = [...before, ...items.flatMap((code) => (code === first ? [] : [[first, code] as const]))];
	for (;;) {
		const free = [...left].find((code) => !pairs.some(([a, b]) => b === code && left.has(a)));
		if (free === undefined) return left.size > 0;
		left.delete(free);
	}
}

function flashcard(fields: Fields, common: Common): OwnQuestion {
	const back = fields.text(['back']);
	if (back === '') fields.wrong('back', 'is missing');
	return { ...common, type: 'flashcard', back };
}

function commonFrom(fields: Fields): Common {
	const context = fields.line(['context'], LONGEST_PROMPT);
	const note = fields.text(['note']);
	const level = Number(fields.line(['level']) || '2');
	if (![1, 2, 3, 4, 5].includes(level)) fields.wrong('level', 'must be 1 to 5');
	const id = fields.line(['id']);
	if (id !== '' && (!ID.test(id) || id.length > MOST_ID))
		fields.wrong('id', 'must be lower-case letters and digits with hyphens, at most 60');
	const rev = Number(fields.line(['rev']) || '1');
	return {
		id,
		rev: Number.isSafeInteger(rev) && rev > 0 && rev < 100_000 ? rev : 1,
		...(context === '' ? {} : { context }),
		...(note === '' ? {} : { note }),
		prompt: fields.line(['prompt', 'question', 'front'], LONGEST_PROMPT),
		why: fields.text(['why', 'rationale', 'explanation']),
		refs: fields.texts(['refs'], /\s*\|\s*/),
		level: level as Common['level'],
		setting: fields.word(['setting'], SETTINGS, 'any') ?? 'any'
	};
}

/** Where no type stands, the fields say it. */
function guessType(raw: unknown): OwnType {
	if (fieldOf(raw, 'back') !== undefined) return 'flashcard';
	if (fieldOf(raw, 'order') !== undefined || fieldOf(raw, 'items') !== undefined) return 'sequence';
	const answer = fieldOf(raw, 'answer');
	if (fieldOf(raw, 'choices') !== undefined || fieldOf(raw, 'a') !== undefined)
		return Array.isArray(answer) && answer.length > 1 ? 'multi_select' : 'multiple_choice';
	return typeof answer === 'boolean' || (typeof answer === 'string' && /^(true|false)$/i.test(answer))
		? 'true_false'
		: 'typed_code';
}

/**
 * @param raw one question as JSON, YAML or a row of a table gives it
 * @returns the question, with notes on what was passed over; or what is wrong with it, field by field
 */
export function readQuestion(raw: unknown): ReadQuestion {
	if (!isRecord(raw)) return { ok: false, problems: [{ field: 'question', says: 'is no record of fields' }] };
	const fields = new Fields(raw);
	const type = fields.word(['type'], OWN_TYPES, guessType(raw));
	const common = commonFrom(fields);
	if (common.prompt === '') {
		// A statement of a clinician with a code behind it is a question, too.
		if (type === 'typed_code' && common.note !== undefined) common.prompt = 'Enter the code.';
		else fields.wrong('prompt', 'is missing');
	}
	const question = type === null ? null : byType(fields, common, type);
	if (question === null || fields.problems.length > 0) return { ok: false, problems: fields.problems };
	const notes = fields
		.unknown(PASSED_OVER)
		.map((name) => ({ field: name, says: 'is not known and was left out' }));
	return {
		ok: true,
		question: question.id === '' ? { ...question, id: derivedId(question) } : question,
		notes
	};
}

function byType(fields: Fields, common: Common, type: OwnType): OwnQuestion | null {
	switch (type) {
		case 'typed_code':
			return typedCode(fields, common);
		case 'multiple_choice':
		case 'multi_select':
			return choiceQuestion(fields, common, type);
		case 'true_false':
			return trueFalse(fields, common);
		case 'sequence':
			return sequence(fields, common);
		case 'flashcard':
			return flashcard(fields, common);
	}
}
