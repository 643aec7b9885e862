/// <reference lib="webworker" />
/** Reads one copy. What it holds may be anything, so the page only asks, and ends it when it takes too long. */
import type { LogRefused } from '../domain/log-file';
import type { CopyRead } from './copy-events';
import { readCopy } from './copy-read';

export type CopyAnswer = CopyRead | LogRefused | { error: string };

self.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
	const answer = (message: CopyAnswer): void => self.postMessage(message);
	readCopy(data).then(answer, (error: unknown) =>
		answer({ error: error instanceof Error ? error.message : String(error) })
	);
});
