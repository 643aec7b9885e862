/// <reference lib="webworker" />
import { StatisticsDesk } from './statistics-desk';
import type { StatisticsMessage } from './statistics-messages';

const desk = new StatisticsDesk();
self.addEventListener('message', ({ data }: MessageEvent<StatisticsMessage>) => {
	const answer = desk.take(data);
	if (answer) self.postMessage(answer);
});
