/// <reference lib="webworker" />
import { weeksAhead } from '../domain/weeks-ahead';
import { fitTo } from './fit-desk';
import type { AskedAhead, AskedFit, FitAnswer } from './fit-messages';

async function answerTo(asked: AskedFit | AskedAhead): Promise<FitAnswer> {
	if (asked.job === 'ahead')
		return { ahead: asked.retentions.map((thousandths) => weeksAhead(asked.asked, thousandths / 1000)) };
	return { fit: await fitTo(asked) };
}

self.addEventListener('message', ({ data }: MessageEvent<AskedFit | AskedAhead>) => {
	answerTo(data).then(
		(answer) => self.postMessage(answer),
		(error: unknown) =>
			self.postMessage({ error: error instanceof Error ? error.message : String(error) } satisfies FitAnswer)
	);
});
