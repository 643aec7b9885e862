/// <reference lib="webworker" />
import { answerAnki } from './anki-desk';
import type { AskedAnki } from './anki-messages';

self.addEventListener('message', ({ data }: MessageEvent<AskedAnki>) => {
	void answerAnki(data).then((answer) =>
		self.postMessage(answer, 'file' in answer ? [answer.file.buffer] : [])
	);
});
