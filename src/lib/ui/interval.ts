/** How long until a card comes back, in words. */
import type { Memory } from '../domain/event';

/** @param now epoch ms */
export function intervalWords(memory: Memory, now: number): string {
	if (memory.dueAt > 0) {
		const minutes = Math.max(1, Math.round((memory.dueAt - now) / 60_000));
		return minutes === 1 ? '1 minute' : `${minutes} minutes`;
	}
	const days = memory.interval;
	if (days < 1) return 'later today';
	if (days === 1) return '1 day';
	if (days < 60) return `${days} days`;
	if (days < 730) return `${Math.round(days / 30.4)} months`;
	return `${Number((days / 365.25).toFixed(1))} years`;
}

/** Expected time in words: "about 9 minutes". @param seconds 0 or more */
export function aboutMinutes(seconds: number): string {
	const minutes = Math.max(1, Math.round(seconds / 60));
	return minutes === 1 ? 'about a minute' : `about ${minutes} minutes`;
}
