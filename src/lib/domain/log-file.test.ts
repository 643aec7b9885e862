import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figures } from '../../../tests/figures';
import { randomLog } from '../../../tests/determinism/random-log';
import { hostileLog } from '../../../tests/hostile/inputs';
import { checkEvent } from './event-check';
import { readLog, writeLog, type LogRead, type Sha256 } from './log-file';
import { union } from './union';

const sha256: Sha256 = async (text) => createHash('sha256').update(text).digest('hex');
const events = union(randomLog(8, 400));
const write = (list = events) => writeLog(list, '0.1.0', 'AAAAAAAA', sha256);
const read = async (text: string) => (await readLog(text, sha256)) as LogRead;
const FUZZ = process.env['FULL'] ? 100_000 : 1000;
const BOM = '\uFEFF';

describe('R5: a log file', () => {
	it('reads as it was written, byte for byte', async () => {
		for (let seed = 0; seed < 30; seed++) {
			const text = await write(randomLog(seed));
			const result = await read(text);
			expect(result).toMatchObject({ ok: true, state: 'whole', bad: 0, absent: 0, leftOut: null });
			expect(result.events).toEqual(union(randomLog(seed)));
			expect(await write(result.events)).toBe(text);
			figures('R5', { 'logs written and read: the same bytes': 1 });
		}
	});
	it('says on its first line what it is, and on its last what must be there', async () => {
		const lines = (await write()).trim().split('\n');
		expect(JSON.parse(lines[0] ?? '')).toMatchObject({ format: 'coderounds-log', schema: 1, minReader: 1 });
		expect(JSON.parse(lines[0] ?? '')).toMatchObject({
			app: '0.1.0',
			device: 'AAAAAAAA',
			count: events.length
		});
		expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ count: events.length });
		expect(lines.length).toBe(events.length + 2);
	});
	it('without any event is a file, too', async () =>
		expect(await read(await write([]))).toMatchObject({ state: 'whole', events: [] }));
});

describe('a file that is not as it was', () => {
	it('cut anywhere gives all whole lines before the cut, and says so', async () => {
		const text = await write();
		const first = text.indexOf('\n') + 1;
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: first, max: text.length - 2 }), async (end) => {
				const cut = text.slice(0, end);
				const whole = Math.min(events.length, cut.split('\n').length - 2);
				const result = await read(cut);
				expect(result.events.length - whole).toBeGreaterThanOrEqual(0);
				expect(result.events.length - whole).toBeLessThanOrEqual(1);
				if (!cut.includes('"sha256"'))
					expect(result.leftOut).toMatch(/^The file is cut short: \d+ events? w/);
			}),
			{ numRuns: 60 }
		);
	});
	it('with flipped bytes never throws, and never lets in what is no event', async () => {
		const text = await write();
		await fc.assert(
			fc.asyncProperty(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), async (at, junk) => {
				const result = await readLog(text.slice(0, at) + junk + text.slice(at + 1), sha256);
				if (result.ok && result.state === 'whole') expect(result.events.length).toBe(events.length);
			}),
			{ numRuns: 100 }
		);
	});
	it(`R16: ${FUZZ} files that somebody wrote to do harm: none throws, none changes what all objects share`, async () => {
		const text = await writeLog(events.slice(0, 4), '0.1.0', 'AAAAAAAA', sha256);
		let inputs = 0;
		await fc.assert(
			fc.asyncProperty(hostileLog(text), async (made) => {
				const result = await readLog(made, sha256);
				inputs++;
				expect(({} as { polluted?: number }).polluted).toBeUndefined();
				if (result.ok) for (const event of result.events) expect(checkEvent(event).ok).toBe(true);
				else expect(result.sentence).toMatch(/^This .*\.$/);
			}),
			{ numRuns: FUZZ }
		);
		figures('R16', { 'hostile inputs refused or read within bounds': inputs });
	});
	it.each([
		['a byte order mark', (text: string) => BOM + text, 'changed'],
		['the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n'), 'changed'],
		['every line twice', (text: string) => text.replaceAll(/^(.*)$/gm, '$1\n$1'), 'changed'],
		['no checksum to check', (text: string) => text.replace(/"sha256":"\w+"/, '"sha256":null'), 'unchecked'],
		['its header gone', (text: string) => text.slice(text.indexOf('\n') + 1), 'changed']
	])('%s: all events are there', async (_, change, state) => {
		const result = await read(change(await write()));
		expect([result.events.length, result.bad, result.state]).toEqual([events.length, 0, state]);
	});
	it('counts lines it cannot read', async () => {
		const lines = (await write()).split('\n');
		lines[2] = lines[2]?.replace('"hlc"', '"clock"') ?? '';
		lines[3] = lines[3]?.slice(0, 40) ?? '';
		const result = await read(lines.join('\n'));
		expect(result).toMatchObject({ bad: 2, absent: 2, state: 'changed' });
		expect(result.badLines).toEqual([
			{ line: 3, reason: 'hlc is missing or wrong' },
			{ line: 4, reason: 'not readable' }
		]);
		expect(result.leftOut).toBe(`The file is damaged: ${events.length - 2} events were read, 2 left out.`);
	});
});

describe('what is refused', () => {
	it.each([
		['another file', 'PK\u0003\u0004', 'This is not a CodeRounds log file.'],
		['nothing', '', 'This is not a CodeRounds log file.'],
		['another JSON', '{"format":"anki"}\n{}', 'This is not a CodeRounds log file.'],
		['deep nonsense', '['.repeat(400_000), 'This is not a CodeRounds log file.'],
		[
			'a newer format',
			'{"format":"coderounds-log","minReader":2}\n',
			'This file was written by a newer CodeRounds. Update this one, then try again.'
		]
	])('%s', async (_, text, sentence) => expect(await readLog(text, sha256)).toEqual({ ok: false, sentence }));
});
