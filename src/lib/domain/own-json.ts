/** Packs as JSON: read with its depth counted before anything is parsed, and written. */
import type { OwnPack, OwnQuestion } from './own-pack';
import { PACK_VERSION, PackRefused, rawPackOf, type RawPack } from './own-read';
import { OWN_CAPS } from './own-text';

const CODE = { quote: 34, backslash: 92, open: [91, 123], close: [93, 125], brace: 123, line: 10 } as const;

/** Where records begin: depth → lines. One pass over the text, whatever it holds. @throws PackRefused */
function scan(text: string): Map<number, number[]> {
	const records = new Map<number, number[]>();
	let [depth, line, isText] = [0, 1, false];
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === CODE.line) line++;
		if (isText) {
			if (code === CODE.backslash) at++;
			else if (code === CODE.quote) isText = false;
		} else if (code === CODE.quote) isText = true;
		else if (code === CODE.open[0] || code === CODE.open[1]) {
			if (code === CODE.brace) {
				const list = records.get(depth);
				if (list) list.push(line);
				else records.set(depth, [line]);
			}
			if (++depth > OWN_CAPS.depth)
				throw new PackRefused(`It is nested more than ${OWN_CAPS.depth} deep, which no pack is.`);
		} else if (code === CODE.close[0] || code === CODE.close[1]) depth--;
	}
	return records;
}

/** Where the platform says it, the line on which JSON breaks off. */
function brokenAt(text: string, error: unknown): string {
	const message = error instanceof Error ? error.message : '';
	const line = /line (\d+)/.exec(message)?.[1];
	if (line !== undefined) return ` It breaks in line ${line}.`;
	const position = /position (\d+)/.exec(message)?.[1];
	if (position === undefined) return '';
	return ` It breaks in line ${text.slice(0, Number(position)).split('\n').length}.`;
}

/** What JSON says, its depth counted first. @throws PackRefused with one sentence for what is no JSON */
export function jsonOf(text: string): unknown {
	scan(text);
	return parse(text);
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new PackRefused(`It is no whole JSON file.${brokenAt(text, error)}`);
	}
}

/** @throws PackRefused with one sentence for what is no JSON, or no pack */
export function readJsonPack(text: string): RawPack {
	const records = scan(text);
	const value = parse(text);
	const lines = records.get(Array.isArray(value) ? 1 : 2) ?? [];
	const raw = rawPackOf(value, []);
	// Other lists of records beside the questions: then no line is better than a wrong one.
	return { ...raw, lines: lines.length === raw.questions.length ? lines : [] };
}

/** Only what is not the default, in the order in which one reads it. */
function written(question: OwnQuestion): Record<string, unknown> {
	const { id, rev, type, context, note, prompt, why, refs, level, setting } = question;
	const head = {
		type,
		id,
		...(rev === 1 ? {} : { rev }),
		...(context === undefined ? {} : { context }),
		...(note === undefined ? {} : { note }),
		prompt
	};
	const tail = {
		...(why === '' ? {} : { why }),
		...(refs.length === 0 ? {} : { refs }),
		...(level === 2 ? {} : { level }),
		...(setting === 'any' ? {} : { setting })
	};
	switch (question.type) {
		case 'typed_code': {
			const { system, answer, partial } = question;
			return { ...head, system, answer, ...(partial.length === 0 ? {} : { partial }), ...tail };
		}
		case 'multiple_choice':
			return { ...head, choices: question.choices, answer: question.answer[0], ...tail };
		case 'multi_select':
			return { ...head, choices: question.choices, answer: question.answer, ...tail };
		case 'true_false':
			return { ...head, answer: question.answer, ...tail };
		case 'sequence': {
			const { system, items, answer } = question;
			return { ...head, system, items, answer, ...tail };
		}
		case 'flashcard':
			return { ...head, back: question.back, ...tail };
	}
}

/** The pack as a value for JSON. */
export function packValue({ key, title, about, edition, questions }: OwnPack): Record<string, unknown> {
	return {
		format: 'coderounds-pack',
		version: PACK_VERSION,
		key,
		title,
		...(about === '' ? {} : { about }),
		edition,
		questions: questions.map(written)
	};
}

/** @returns a file that people can read and correct */
export const writeJsonPack = (pack: OwnPack): string => `${JSON.stringify(packValue(pack), null, '\t')}\n`;
