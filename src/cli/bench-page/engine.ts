/** Runs in the browser, on the bench page and in its worker: opens sets, times queries. Knows nothing of Node. */
import { decodeCodeSet } from '../../lib/codebook/compact-decode';
import { readPart } from '../../lib/codebook/part-file';
import { CodeSearch } from '../../lib/codebook/search';
import { readSearchWords, WORDED } from '../../lib/codebook/search-words-part';

interface Typed {
	system: string;
	text: string;
}

/** Milliseconds from the bytes: until the set answers, and until the words of the Index do. */
interface Opened {
	ready: number;
	words: number;
}

const searches = new Map<string, CodeSearch>();

async function bytesOf(name: string): Promise<Uint8Array | undefined> {
	const response = await fetch(`/${name}.bin`);
	return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

async function open(system: string): Promise<Opened> {
	const bytes = await bytesOf(system);
	const part = await bytesOf('words');
	if (!bytes) throw new Error(`no set ${system}`);
	const began = performance.now();
	const search = new CodeSearch(decodeCodeSet(bytes));
	search.search('heart', 10);
	const ready = performance.now() - began;
	const name = WORDED.find((worded) => worded === system);
	const stored = part && name && readSearchWords(readPart(part), name);
	if (stored) search.useWords(stored);
	searches.set(system, search);
	return { ready, words: performance.now() - began - ready };
}

function answer({ system, text }: Typed): number {
	return searches.get(system)?.search(text, 20).length ?? 0;
}

function time(typed: readonly Typed[]): number[] {
	return typed.map((one) => {
		const start = performance.now();
		answer(one);
		return performance.now() - start;
	});
}

type Asked = { open: string } | Typed;

async function inWorker(asked: Asked): Promise<unknown> {
	return 'open' in asked ? open(asked.open) : searches.get(asked.system)?.search(asked.text, 20);
}

class Beside {
	private readonly worker = new Worker('/engine.js', { type: 'module' });

	ask(asked: Asked): Promise<unknown> {
		return new Promise((resolve) => {
			this.worker.onmessage = (event: MessageEvent<unknown>) => resolve(event.data);
			this.worker.postMessage(asked);
		});
	}

	close(): void {
		this.worker.terminate();
	}
}

/** A worker that has no sets yet, and is gone afterwards. */
async function openBeside(system: string): Promise<Opened> {
	const beside = new Beside();
	const opened = (await beside.ask({ open: system })) as Opened;
	beside.close();
	return opened;
}

async function roundTrips(systems: readonly string[], typed: readonly Typed[]): Promise<number[]> {
	const beside = new Beside();
	for (const system of systems) await beside.ask({ open: system });
	const times: number[] = [];
	for (const one of typed) {
		const start = performance.now();
		await beside.ask(one);
		times.push(performance.now() - start);
	}
	beside.close();
	return times;
}

const bench = { open, time, openBeside, roundTrips };
export type Bench = typeof bench;

if (typeof document === 'undefined')
	self.addEventListener('message', (event: MessageEvent<Asked>) => {
		void inWorker(event.data).then((answered) => self.postMessage(answered));
	});
else Object.assign(globalThis, { bench });
