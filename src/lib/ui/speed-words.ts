/** What the speed rounds are called, and what each asks of a learner. */
import type { SpeedMode } from '../domain/speed-run';

export const SPEED_WORDS: readonly { id: SpeedMode; name: string; told: string; calm: string }[] = [
	{
		id: 'storm',
		name: 'Storm',
		told: 'As many as you can. Five in a row give time back, a miss takes some.',
		calm: 'As many as you can, until three misses.'
	},
	{ id: 'streak', name: 'Streak', told: 'One miss ends it. No clock.', calm: 'One miss ends it.' },
	{ id: 'survival', name: 'Survival', told: 'Three misses end it. No clock.', calm: 'Three misses end it.' },
	{
		id: 'sprint',
		name: 'Sprint',
		told: 'Ten questions as fast as you can. Nine must be right for a best time.',
		calm: 'Ten questions, as many right as you can.'
	}
];

export const speedName = (mode: SpeedMode): string => SPEED_WORDS.find(({ id }) => id === mode)?.name ?? mode;

/** A clock: `38 s` below a minute, `2:05` above. */
export function clockWords(ms: number): string {
	const seconds = Math.ceil(ms / 1000);
	if (seconds < 60) return `${seconds} s`;
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What a round came to: `14 right`, in a sprint with its time. */
export function worthWords(mode: SpeedMode, right: number, ms: number): string {
	return mode === 'sprint' && ms > 0 ? `${right} right in ${(ms / 1000).toFixed(1)} s` : `${right} right`;
}

/** When speech tells the time besides start and half, ms left. Sparse on purpose (WCAG 4.1.3). */
const TOLD_AT = [30_000, 10_000] as const;

/**
 * @param left of a clock that runs down, ms
 * @param whole what it began with, ms
 * @returns the last mark that the clock has come to: the whole, its half, 30 and 10 seconds; in ms
 */
export const timeMark = (left: number, whole: number): number =>
	Math.min(whole, ...[whole / 2, ...TOLD_AT].filter((mark) => left <= mark));

/** A time as it is said: `1 minute 30 seconds`. */
export function spokenTime(ms: number): string {
	const seconds = Math.round(ms / 1000);
	const parts = [
		[Math.floor(seconds / 60), 'minute'],
		[seconds % 60, 'second']
	] as const;
	const said = parts.filter(([count]) => count > 0);
	return said.map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`).join(' ');
}
