/// <reference lib="webworker" />
import { openPack } from './pack-desk';
import type { AskedPack } from './pack-messages';

self.addEventListener('message', ({ data }: MessageEvent<AskedPack>) => {
	void openPack(data).then((answer) => self.postMessage(answer));
});
