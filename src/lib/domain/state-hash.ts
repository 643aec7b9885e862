/** A hash of a learner's state that is the same in every engine: whole numbers and code units only. */
import type { LearnerState } from './learner-state';
import { compareText } from './event-id';

/** 64 bits as 16 hex digits, by two lanes of 32-bit multiplication. Tells states apart; it is no seal. */
export function hashText(text: string): string {
	let a = 0x811c_9dc5;
	let b = 0x9e37_79b9;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		a = Math.imul(a ^ unit, 0x0100_0193);
		b = Math.imul(b ^ unit, 0x85eb_ca6b);
		b ^= b >>> 13;
	}
	a = Math.imul(a ^ (a >>> 16) ^ b, 0xc2b2_ae35);
	b = Math.imul(b ^ (b >>> 16) ^ a, 0x27d4_eb2f);
	return hex((a ^ (a >>> 15)) >>> 0) + hex((b ^ (b >>> 14)) >>> 0);
}

function hex(word: number): string {
	return word.toString(16).padStart(8, '0');
}

/** JSON with its keys in code-unit order, so that equal values have equal text. */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (typeof value === 'object' && value !== null) {
		const fields = Object.entries(value).sort(([a], [b]) => compareText(a, b));
		return `{${fields.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
	}
	return JSON.stringify(value) ?? 'null';
}

/** Whether two values have the same canonical text. */
function isSame(a: unknown, b: unknown): boolean {
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
		return Object.is(a, b) || canonical(a) === canonical(b);
	if (Array.isArray(a) || Array.isArray(b)) return canonical(a) === canonical(b);
	const keys = Object.keys(a);
	return (
		keys.length === Object.keys(b).length &&
		keys.every(
			(key) =>
				Object.hasOwn(b, key) &&
				isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key])
		)
	);
}

/** Whether two states say the same, as `stateHash` would find it: each row beside its like, without a text of all. */
export function isSameState(a: LearnerState, b: LearnerState): boolean {
	return (Object.keys(a) as (keyof LearnerState)[]).every((part) => {
		const [rows, others] = [a[part], b[part]] as Map<string | number, unknown>[];
		if (rows?.size !== others?.size) return false;
		for (const [key, row] of rows ?? []) if (!others?.has(key) || !isSame(row, others.get(key))) return false;
		return true;
	});
}

/** Takes a state. Returns 16 hex digits, equal for equal states. */
export function stateHash(state: LearnerState): string {
	const lines: string[] = [];
	for (const [part, rows] of Object.entries(state) as [string, Map<string | number, unknown>][]) {
		for (const [key, row] of rows) lines.push(`${part} ${JSON.stringify(String(key))} ${canonical(row)}`);
	}
	return hashText(lines.sort(compareText).join('\n'));
}
