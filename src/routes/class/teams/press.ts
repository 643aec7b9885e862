/** What a key means at a game of teams: a buzzer, an answer by its number, or the host's next step. */
import type { BuzzState } from '../../../lib/domain/buzz';

export interface Pressed {
	/** Where the key lies: `KeyA`, `Space`. */
	code: string;
	/** What it writes. */
	key: string;
	/** It is held. */
	repeat: boolean;
	/** Together with Alt, Control or Meta. */
	isModified: boolean;
	/** What has the focus: one writes in a field, and a box or a button answers to some keys itself. */
	on: 'field' | 'box' | 'button' | 'page';
}

export interface Table {
	phase: BuzzState['phase'];
	/** Each team's key, where it has one. */
	keys: readonly string[];
	/** False where the teams answer in turn. */
	byBuzz: boolean;
	/** Answers to choose from; null where the answer is given otherwise. */
	options: number | null;
}

/** `hold` takes a key away from the page and does nothing with it. */
export type Press =
	| { does: 'nothing' | 'hold' | 'leave' | 'open' | 'next' | 'enter' }
	| { does: 'buzz'; team: number }
	| { does: 'choose'; option: number };

const NOTHING: Press = { does: 'nothing' };

export function pressOf(
	{ code, key, repeat, isModified, on }: Pressed,
	{ phase, keys, byBuzz, options }: Table
): Press {
	if (isModified) return NOTHING;
	const team = byBuzz ? keys.indexOf(code) : -1;
	// A key that is held since the buzz writes nothing into the answer.
	if (team >= 0 && repeat) return { does: 'hold' };
	if (code === 'Escape') return { does: 'leave' };
	if (on === 'field' || repeat) return NOTHING;
	if (team >= 0 && (phase === 'read' || phase === 'open')) return { does: 'buzz', team };
	const option = Number(key) - 1;
	if (phase === 'answer' && option >= 0 && option < (options ?? 0)) return { does: 'choose', option };
	if (on === 'button' || (code !== 'Space' && code !== 'Enter')) return NOTHING;
	if (on === 'box' && code === 'Space') return NOTHING;
	if (phase === 'read') return { does: 'open' };
	if (phase === 'told') return { does: 'next' };
	return phase === 'answer' && options === null && code === 'Enter' ? { does: 'enter' } : NOTHING;
}

/** What has the focus, as far as a key asks. */
export function focusOf(target: EventTarget | null): Pressed['on'] {
	if (target instanceof HTMLSelectElement) return 'field';
	if (target instanceof HTMLInputElement) return target.type === 'text' ? 'field' : 'box';
	return target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement ? 'button' : 'page';
}
