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
