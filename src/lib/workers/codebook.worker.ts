/// <reference lib="webworker" />
import { answerFrom } from './answer';
import type { Asked } from './codebook-messages';
import { makeDesks } from './desks';

const desks = makeDesks();

self.addEventListener(
	'message',
	(event: MessageEvent<Asked>) =>
		void answerFrom(desks, event.data).then((answered) => self.postMessage(answered))
);
