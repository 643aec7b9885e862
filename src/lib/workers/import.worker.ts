/// <reference lib="webworker" />
import { importReleases } from './import-desk';
import type { AskedImport, ImportAnswer, ImportProgress } from './import-messages';

function answer(message: ImportAnswer, buffers: ArrayBuffer[] = []): void {
	self.postMessage(message, { transfer: buffers });
}

/** A message for each percent is enough for a bar. */
let told = -1;
function report(progress: ImportProgress): void {
	const percent = Math.floor(progress.done * 100);
	if (percent === told) return;
	told = percent;
	answer({ progress });
}

self.addEventListener('message', ({ data }: MessageEvent<AskedImport>) => {
	importReleases(data, report).then(
		(outcome) =>
			answer(
				{ outcome },
				[...outcome.sets, ...outcome.parts].map(({ bytes }) => bytes)
			),
		(error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) })
	);
});
