/// <reference lib="webworker" />
import { readTable } from './cpt-desk';
import type { AskedTable } from './cpt-messages';

self.addEventListener('message', ({ data }: MessageEvent<AskedTable>) => {
	void readTable(data).then((answer) => self.postMessage(answer));
});
