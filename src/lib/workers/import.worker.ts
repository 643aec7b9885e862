/// <reference lib="webworker" />
import { importReleases } from './import-desk';
import type { AskedImport, ImportAnswer, ImportProgress } from './import-messages';

function answer(message: ImportAnswer, buffers: ArrayBuffer[] = []): void {
	self.postMessage(message, { transfer: buffers });
}

/** A message for each percent is enough for a bar; what is waited for within seconds is told each time. */
let told = -1;
let wasHurried = false;
function report(progress: ImportProgress): void {
	const percent = Math.floor(progress.done * 100);
	const isHurried = progress.within !== undefined;
	if (percent === told && !isHurried && !wasHurried) return;
	told = percent;
	wasHurried = isHurried;
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
