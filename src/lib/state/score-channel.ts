/** A round tells how it stands to whoever listens on this device: the page of a captain beside it. Nothing leaves it. */

export interface RunningScore {
	right: number;
	answered: number;
	/** Questions of the round; 0 where it has no end. */
	of: number;
}

const channelName = (base: string): string => `coderounds:${base}/:score`;
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** @param base the app's base path, without a slash at its end */
export function tellScore(base: string, score: RunningScore): void {
	if (typeof BroadcastChannel === 'undefined') return;
	const channel = new BroadcastChannel(channelName(base));
	channel.postMessage(score);
	channel.close();
}

/**
 * @param base the app's base path, without a slash at its end
 * @returns what stops listening
 */
export function hearScores(base: string, onscore: (score: RunningScore) => void): () => void {
	if (typeof BroadcastChannel === 'undefined') return () => undefined;
	const channel = new BroadcastChannel(channelName(base));
	channel.onmessage = ({ data }: MessageEvent) => {
		const { right, answered, of } = (data ?? {}) as Partial<Record<keyof RunningScore, unknown>>;
		// A tab of another release may say it in other words.
		if (isCount(right) && isCount(answered) && isCount(of) && right <= answered)
			onscore({ right, answered, of });
	};
	return () => channel.close();
}
