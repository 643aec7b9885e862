/** How the log is, and the one sentence that says so. */
import type { Mended } from './schema';

/**
 * - `ok` every answer is on disk when it is acknowledged
 * - `shorter` the history came back shorter than it was; writing works
 * - `full` the disk is full, `memory` there is no database: answers are kept in memory only
 * - `unreadable` there was a history and the database does not open: answers are kept in memory only
 * - `newer` another tab runs a newer release: nothing is written · `foreign` the database is not ours: likewise
 * - `blocked` while opening: an older tab holds the database
 * - `closed` after `close`
 */
export type HealthState =
	'ok' | 'shorter' | 'full' | 'memory' | 'unreadable' | 'newer' | 'foreign' | 'blocked' | 'closed';

export interface Health {
	state: HealthState;
	/** One clear sentence for the learner; empty when all is well. */
	sentence: string;
	/** Events of this session that are in memory only. */
	unsaved: number;
	/** Events that were known before, and that are there now, when the history came back shorter. */
	lost: { had: number; has: number } | null;
	/** One sentence on what was mended, until the learner has seen it; else empty. */
	mended: string;
}

const SENTENCES: Record<HealthState, string> = {
	ok: '',
	shorter: 'Your history came back shorter than it was.',
	full: 'This device is full. Your answers are kept until you close CodeRounds; free some space or save a copy.',
	memory: 'This browser cannot save here. Your answers last until you close CodeRounds; save a copy before.',
	unreadable:
		'Your history is on this device and does not open. It was not touched; answers last until you close CodeRounds.',
	newer: 'A newer CodeRounds is open on this device. Reload this page to go on; answers here are not saved.',
	foreign: 'Other data stands where CodeRounds saves. It was not touched; your answers last until you close.',
	blocked: 'An older CodeRounds is open in another tab. Close that tab to go on.',
	closed: 'CodeRounds is closed.'
};

export function healthOf(
	state: HealthState,
	unsaved = 0,
	lost: Health['lost'] = null,
	mended: Mended | null = null
): Health {
	const isLoss = state === 'shorter' && lost !== null && lost.had > lost.has;
	const sentence = isLoss
		? `Your history came back shorter: ${lost.has.toLocaleString('en-US')} of ${countOf(lost.had, 'event')} are here.`
		: SENTENCES[state];
	return { state, sentence, unsaved, lost, mended: mended ? mendedWords(mended) : '' };
}

/** "Your history was damaged and is mended: 1 line could not be read and goes along in every copy." */
function mendedWords({ bad, doubles, missing, agreed, found = 0 }: Mended): string {
	const parts = [
		bad > 0
			? `${countOf(bad, 'line')} could not be read and ${bad === 1 ? 'goes' : 'go'} along in every copy`
			: '',
		doubles > 0
			? `${countOf(doubles, 'event')} stood there twice and ${doubles === 1 ? 'stands' : 'stand'} once`
			: '',
		found > 0 ? `${countOf(found, 'event')} came back from a copy` : '',
		missing > 0 ? `${countOf(missing, 'event')} ${missing === 1 ? 'is' : 'are'} missing` : '',
		agreed ? '' : 'cards and counts were computed anew'
	].filter(Boolean);
	return `Your history was damaged and is mended: ${parts.join(', ') || 'it was counted anew, and all of it is here'}.`;
}

function countOf(count: number, name: string): string {
	return `${count.toLocaleString('en-US')} ${name}${count === 1 ? '' : 's'}`;
}

/** What a failed transaction means: no space, a connection that is gone, or a mistake of ours. */
export type Failure = 'full' | 'dropped' | 'mistake';

const DROPPED = new Set([
	'InvalidStateError',
	'UnknownError',
	'AbortError',
	'TimeoutError',
	'NotReadableError',
	'TransactionInactiveError',
	'NotFoundError'
]);

export function failureOf(error: unknown): Failure {
	const name = typeof error === 'object' && error !== null ? (error as { name?: unknown }).name : '';
	if (name === 'QuotaExceededError') return 'full';
	return typeof name === 'string' && DROPPED.has(name) ? 'dropped' : 'mistake';
}
