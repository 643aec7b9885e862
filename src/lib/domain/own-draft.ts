/**
 * A question while it is written: every field as a text that may be half done. What it becomes is read by the same
 * rules as a question in a file, so the editor and an import never differ.
 */
import type { OwnChoice, OwnQuestion, OwnSystem, OwnType } from './own-pack';
import { readQuestion, type ReadQuestion } from './own-question';

export interface DraftChoice {
	text: string;
	why: string;
	right: boolean;
}

export interface DraftCode {
	code: string;
	/** Hundredths, as typed; unused for a key. */
	credit: string;
	why: string;
}

export interface DraftQuestion {
	/** Empty until the question is kept for the first time. */
	id: string;
	rev: number;
	type: OwnType;
	context: string;
	note: string;
	prompt: string;
	why: string;
	/** One source a line. */
	refs: string;
	level: number;
	setting: OwnQuestion['setting'];
	system: OwnSystem;
	/** Codes that are right, or the codes of an order from first to last. */
	codes: string[];
	partial: DraftCode[];
	choices: DraftChoice[];
	/** Of a flashcard. Drafts of older releases have none. */
	back?: string;
	/** Of a statement; null until it is chosen. */
	truth: boolean | null;
	/** Of an order: all of it counts, the first alone, or the pairs that a file brought. */
	order: 'all' | 'first' | 'kept';
	before: [string, string][];
	/** What a file says of choices and the editor does not show. */
	errors: Record<string, OwnChoice['error']>;
}

const emptyChoice = (right = false): DraftChoice => ({ text: '', why: '', right });

export function emptyDraft(type: OwnType, system: OwnSystem = 'icd10cm'): DraftQuestion {
	return {
		id: '',
		rev: 1,
		type,
		context: '',
		note: '',
		prompt: type === 'typed_code' ? 'Enter the code.' : '',
		why: '',
		refs: '',
		level: 2,
		setting: 'any',
		system,
		codes: type === 'sequence' ? ['', ''] : [''],
		partial: [],
		choices: [emptyChoice(true), emptyChoice(), emptyChoice(), emptyChoice()],
		truth: null,
		order: 'all',
		before: [],
		errors: {}
	};
}

/** Whether nothing was written into it yet. */
export const isBlank = (draft: DraftQuestion): boolean =>
	JSON.stringify({ ...emptyDraft(draft.type, draft.system), ...draft }) ===
	JSON.stringify(emptyDraft(draft.type, draft.system));

/** @returns a question that is kept, to be written on */
export function draftOf(question: OwnQuestion): DraftQuestion {
	const { id, rev, type, context = '', note = '', prompt, why, refs, level, setting } = question;
	const draft: DraftQuestion = {
		...emptyDraft(type),
		...{ id, rev, context, note, prompt, why, level, setting },
		refs: refs.join('\n')
	};
	switch (question.type) {
		case 'typed_code':
			draft.system = question.system;
			draft.codes = [...question.answer];
			draft.partial = question.partial.map(({ code, credit, why: close }) => ({
				code,
				credit: String(Math.round(credit * 100)),
				why: close
			}));
			break;
		case 'multiple_choice':
		case 'multi_select':
			draft.choices = question.choices.map((choice) => ({
				text: choice.text,
				why: choice.why ?? '',
				right: question.answer.includes(choice.id)
			}));
			draft.errors = Object.fromEntries(question.choices.map(({ text, error }) => [text, error]));
			break;
		case 'true_false':
			draft.truth = question.answer;
			break;
		case 'sequence': {
			const { first, before } = question.answer;
			const rest = question.items.filter((code) => code !== first);
			draft.system = question.system;
			draft.codes = [first, ...inOrder(rest, before)];
			draft.before = before;
			draft.order = before.length === 0 ? 'first' : isChain(draft.codes, before) ? 'all' : 'kept';
			break;
		}
		case 'flashcard':
			draft.back = question.back;
	}
	return draft;
}

/** The codes so that every pair is kept, else as they stood. */
function inOrder(codes: readonly string[], before: readonly (readonly [string, string])[]): string[] {
	const left = [...codes];
	const out: string[] = [];
	while (left.length > 0) {
		const at = left.findIndex((code) => !before.some(([a, b]) => b === code && left.includes(a)));
		out.push(...left.splice(Math.max(0, at), 1));
	}
	return out;
}

const isChain = (codes: readonly string[], before: readonly (readonly [string, string])[]): boolean =>
	before.length === codes.length - 1 &&
	codes.slice(1).every((code, at) => before.some(([a, b]) => a === codes[at] && b === code));

/** The draft as a file would write it. */
export function writtenDraft(draft: DraftQuestion): Record<string, unknown> {
	const { id, rev, type, context, note, prompt, why, level, setting, system } = draft;
	const codes = draft.codes.map((code) => code.trim()).filter(Boolean);
	const head = { id, rev, type, context, note, prompt, why, level, setting, refs: draft.refs.split('\n') };
	switch (type) {
		case 'typed_code':
			return {
				...head,
				system,
				answer: codes,
				partial: draft.partial
					.filter(({ code }) => code.trim() !== '')
					.map(({ code, credit, why: close }) => ({ code, credit: Number(credit) / 100, why: close }))
			};
		case 'multiple_choice':
		case 'multi_select':
			return {
				...head,
				choices: draft.choices
					.filter(({ text, right }) => text.trim() !== '' || right)
					.map(({ text, why: wrong, right }) => ({
						text,
						right,
						...(right ? {} : { why: wrong, error: draft.errors[text] })
					}))
			};
		case 'true_false':
			return { ...head, answer: draft.truth };
		case 'sequence':
			if (draft.order === 'all') return { ...head, system, order: codes };
			return {
				...head,
				system,
				items: codes,
				answer: { first: codes[0] ?? '', before: draft.order === 'kept' ? draft.before : [] }
			};
		case 'flashcard':
			return { ...head, back: draft.back ?? '' };
	}
}

/** What the draft is so far: a question, or what it still lacks, field by field. */
export const readDraft = (draft: DraftQuestion): ReadQuestion => readQuestion(writtenDraft(draft));
