import { describe, expect, it } from 'vitest';
import { randomLogs } from '../../../tests/determinism/random-log';
import { MOST_EVENTS, writeLog } from '../domain/log-file';
import { union } from '../domain/union';
import { eventsOf } from './copy-events';
import { readCopy } from './copy-read';
import { gzip } from './gzip';
import { packPieces } from './packed-file';
import { sha256 } from './sha256';

const events = union(...randomLogs(3, 60));
const text = await writeLog(events, '0.1.0', '', sha256);
const [first = '', ...rest] = text.trimEnd().split('\n');
const last = rest.pop() ?? '';
async function* pieces() {
	yield new TextEncoder().encode(text);
}
const packed = (await gzip(packPieces(pieces()))) as Blob;

const fromNewer = await new Response(
	new Blob(['{"format":"coderounds-columns","form":99}\n'])
		.stream()
		.pipeThrough(new CompressionStream('gzip'))
).blob();

describe('a copy that is read', () => {
	it.each<[string, Blob, string | null]>([
		['as text', new Blob([text]), null],
		['packed', packed, null],
		['with ends of lines of another system', new Blob([text.replaceAll('\n', '\r\n')]), 'changed'],
		['with byte order marks', new Blob([[first, ...rest.map((line) => `\uFEFF${line}`)].join('\n')]), 'cut'],
		['from its end to its beginning', new Blob([[first, ...rest.toReversed(), last].join('\n')]), 'changed'],
		['with each line twice', new Blob([[first, ...rest, ...rest, last].join('\n')]), 'changed']
	])('%s: every event once, in order', async (_, file, says) => {
		const read = await readCopy(file);
		if (!read.ok) throw new Error(read.sentence);
		expect(await eventsOf(read)).toEqual(events);
		expect([read.count, read.bad]).toEqual([events.length, 0]);
		if (says) expect(read.leftOut).toContain(says);
		else expect(read.leftOut).toBeNull();
	});

	it.each([
		['of more lines than any history has', new Blob([first, '\n{}'.repeat(MOST_EVENTS + 2000)]), /500,000/],
		['of as many empty lines', new Blob([first, '\n'.repeat(MOST_EVENTS + 2000)]), /500,000/],
		['of something else', new Blob(['dear diary']), /not a CodeRounds log file/],
		['of nothing', new Blob([]), /not a CodeRounds log file/],
		['of a newer release', new Blob(['{"format":"coderounds-log","minReader":99}\n']), /newer/],
		['packed by a newer release', fromNewer, /newer/]
	])('%s is refused in one sentence', async (_, file, says) => {
		const read = await readCopy(file);
		expect(read.ok ? '' : read.sentence).toMatch(says);
	});
});
