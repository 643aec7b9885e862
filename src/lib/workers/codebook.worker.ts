/// <reference lib="webworker" />
import { CodeBookDesk } from './codebook-desk';
import type { Answered, Answers, Asked, Question } from './codebook-messages';

const desk = new CodeBookDesk();

async function answer(question: Question): Promise<Answers[Question['ask']]> {
	switch (question.ask) {
		case 'open':
			return desk.open(new Uint8Array(question.bytes));
		case 'search':
			return desk.search(question.query, question.which, question.limit);
		case 'lookUp':
			return desk.lookUp(question.code, question.which);
	}
}

async function reply({ id, ...question }: Asked): Promise<void> {
	let answered: Answered;
	try {
		answered = { id, value: await answer(question) };
	} catch (error) {
		answered = { id, error: error instanceof Error ? error.message : String(error) };
	}
	self.postMessage(answered);
}

self.addEventListener('message', (event: MessageEvent<Asked>) => void reply(event.data));
