/** What goes to the worker that fits parameters and looks ahead, and what comes back. */
import type { Verdict } from '../domain/parameters-fit';
import type { AheadAsked, WeeksAhead } from '../domain/weeks-ahead';

/** The log as text, and the address of the optimiser. */
export interface AskedFit {
	job: 'fit';
	/** Sealed chunks, oldest first, and the rest: JSON lines. */
	chunks: string[];
	tail: string;
	/** Weights in use as the log keeps them. */
	inUse: string | undefined;
	/** Where the optimiser's WebAssembly lies. */
	optimiser: string;
}

/** One forecast for each desired retention, on the same draws of chance. */
export interface AskedAhead {
	job: 'ahead';
	asked: AheadAsked;
	/** Thousandths. */
	retentions: number[];
}

export type FitOutcome =
	/** Too few answers on a later day: how many there are, and how many it takes. */
	| { kind: 'few'; have: number; need: number }
	/** Nearly all was answered within a few days. */
	| { kind: 'days' }
	/** `weights` as the log keeps them, and on how many answers they rest. */
	| { kind: 'judged'; weights: string; answers: number; verdict: Verdict }
	/** The optimiser is not on this device, and there is no connection. */
	| { kind: 'absent' }
	/** It gave no usable numbers. */
	| { kind: 'failed' };

export type FitAnswer = { fit: FitOutcome } | { ahead: WeeksAhead[] } | { error: string };
