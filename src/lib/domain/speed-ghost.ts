/** A speed round in a line, for the ghost of one's own best: times in tenths of a second, `-` before a miss. */
import type { SpeedAnswer } from './speed-run';

export type GhostAnswer = Pick<SpeedAnswer, 'right' | 'at'>;

/** At most so many answers are kept: a line of the log holds 10,000 characters. */
const MOST = 1200;

export function writeGhost(answers: readonly GhostAnswer[]): string {
	return answers
		.slice(0, MOST)
		.map(({ right, at }) => `${right ? '' : '-'}${Math.round(at / 100)}`)
		.join(' ');
}

/** What is no time is passed over: the line may come from a later release. */
export function readGhost(text: string): GhostAnswer[] {
	return text.split(' ').flatMap((part) => {
		const match = /^(-?)(\d{1,6})$/u.exec(part);
		return match ? [{ right: match[1] === '', at: Number(match[2]) * 100 }] : [];
	});
}
