import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figures } from '../../../tests/figures';
import { randomLog } from '../../../tests/determinism/random-log';
import { ColumnReader, ColumnWriter } from './log-columns';
import { union } from './union';

const RUNS = process.env['FULL'] ? 10_000 : 500;

/** Through both, in blocks of a size. */
function through(lines: readonly string[], size: number): (string[] | null)[] {
	const [writer, reader] = [new ColumnWriter(), new ColumnReader(10_000_000)];
	const blocks: (string[] | null)[] = [];
	for (let at = 0; at < lines.length; at += size)
		blocks.push(reader.read(writer.write(lines.slice(at, at + size))));
	return blocks;
}
const linesOf = (seed: number) => union(randomLog(seed, 120)).map((event) => JSON.stringify(event));

describe('R5: lines packed by columns', () => {
	it('of logs come back, character by character, in blocks of any size', () => {
		for (let seed = 0; seed < 40; seed++) {
			const lines = linesOf(seed);
			expect(through(lines, 1 + (seed % 50)).flat(), `seed ${seed}`).toEqual(lines);
			figures('R5', { 'logs packed and unpacked: the same characters': 1 });
		}
	});

	it('of anything come back', () => {
		const key = fc.constantFrom(
			'id',
			'hlc',
			'at',
			'card',
			'prev',
			'item',
			'after',
			'a.b',
			'a',
			'0',
			'__proto__',
			''
		);
		const value = fc.oneof(
			fc.jsonValue(),
			fc.integer(),
			fc.constantFrom('AAAAAAAAAAAAAAAA', 'AAAAAAAAAAAAAAAB', '+1', '~3x', '', 1e21, -0, 0.1),
			fc.dictionary(
				fc.constantFrom('lastDay', 'dueDay', 'interval', 'reps', 'b', '__proto__'),
				fc.jsonValue()
			)
		);
		const line = fc.oneof(
			fc.array(fc.tuple(key, value)).map((fields) => JSON.stringify(Object.fromEntries(fields))),
			fc.json(),
			fc.string().map((text) => text.replaceAll('\n', ' ')),
			fc.constantFrom(
				'{"a":1, "b":2}',
				'{"a":1,"a":2}',
				'{"a":1.0}',
				'{"a.b":1,"a":{"b":2}}',
				'{"__proto__":1}'
			)
		);
		fc.assert(
			fc.property(fc.array(line, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (lines, size) => {
				expect(through(lines, size).flat()).toEqual(lines);
			}),
			{ numRuns: RUNS }
		);
	});

	it('are written as every release wrote them, whether a line is parsed or cut', () => {
		const after = { interval: 2, dueDay: 9, lastDay: 7, reps: 1 };
		const first = { id: 'AAAAAAAAAAAAAAAA', hlc: 1000, at: 1000, kind: 'review', card: 'eye', prev: null };
		const one = (more: object) => JSON.stringify({ ...first, after, ...more });
		const later = { interval: 4, dueDay: 13, lastDay: 9, reps: 2 };
		const lines = [
			one({}),
			one({ id: 'AAAAAAAAAAABAAAA', hlc: 2500, at: 2500, prev: first.id, after: later }),
			one({ id: 'AAAAAAAAAAACAAAA', hlc: 2501, at: 2400, kind: 'caf\u00e9 \ud83d\ude00 "', card: 'ear' }),
			...['{"a":1, "b":2}', '{"a":1.5,"b":-3}', '{"a":"x","b":[{"c":0}]}', '{"a":-0,"b":1e3}']
		];
		const block = {
			of: [0, 0, 0, -1, 1, 1, -1],
			shapes: [
				[...Object.keys(first), ['after', Object.keys(after)]],
				['a', 'b']
			],
			columns: [
				['id', '"AAAAAAAAAAAAAAAA"\n~cBAAAA"\n~cCAAAA"'],
				['hlc', '1000\n+1500\n+1'],
				['at', '\n\n+-100'],
				['kind', '"review"\n\n"caf\u00e9 \ud83d\ude00 \\""'],
				['card', '"eye"\n\n"ear"'],
				['prev', '\n\n'],
				['after.interval', '2\n4\n2'],
				['after.dueDay', '9\n+4\n+-4'],
				['after.lastDay', '\n\n'],
				['after.reps', '\n\n'],
				['a', '1.5\n"x"'],
				['b', '-3\n[{"c":0}]']
			],
			raw: ['{"a":1, "b":2}', '{"a":-0,"b":1e3}']
		};
		expect(new ColumnWriter().write(lines)).toBe(JSON.stringify(block));
	});

	it('R16: that would swell without end are given up', () => {
		const lines = Array.from({ length: 1000 }, () => JSON.stringify({ text: 'x'.repeat(1000) }));
		const block = new ColumnWriter().write(lines);
		expect(block.length).toBeLessThan(10_000);
		expect(new ColumnReader(2_000_000).read(block)).toEqual(lines);
		expect(new ColumnReader(100_000).read(block)).toBeNull();
	});

	it('R16: that were damaged never throw', () => {
		const whole = new ColumnWriter().write(linesOf(8));
		let inputs = 0;
		fc.assert(
			fc.property(fc.nat(whole.length - 1), fc.string({ maxLength: 4 }), (at, junk) => {
				new ColumnReader(10_000_000).read(whole.slice(0, at) + junk + whole.slice(at + 1));
				new ColumnReader(10_000_000).read(whole.slice(0, at));
				inputs += 2;
			}),
			{ numRuns: RUNS }
		);
		figures('R16', { 'hostile inputs refused or read within bounds': inputs });
		for (const text of [
			'',
			'null',
			'[]',
			'{}',
			'{"of":[0],"shapes":[["a"]],"columns":[],"raw":[]}',
			'{"of":[1e9]}'
		])
			new ColumnReader(10_000_000).read(text);
	});
});
