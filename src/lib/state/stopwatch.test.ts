import { expect, it } from 'vitest';
import { Stopwatch } from './stopwatch';

function watch() {
	let now = 0;
	const stopwatch = new Stopwatch(() => now);
	return { stopwatch, pass: (ms: number) => (now += ms) };
}

it('counts only while it runs', () => {
	const { stopwatch, pass } = watch();
	pass(50);
	stopwatch.run();
	pass(100);
	stopwatch.pause();
	pass(1000);
	stopwatch.run();
	pass(20);
	expect(stopwatch.read()).toEqual({ ms: 120, lookup: 0 });
});

it('keeps look-ups apart from thinking', () => {
	const { stopwatch, pass } = watch();
	stopwatch.run();
	pass(100);
	stopwatch.look(true);
	pass(400);
	stopwatch.look(false);
	pass(5);
	expect(stopwatch.read()).toEqual({ ms: 105, lookup: 401 });
});

it('goes on from an earlier sitting', () => {
	let now = 0;
	const stopwatch = new Stopwatch(() => now, 70, 30);
	stopwatch.run();
	now = 1;
	expect(stopwatch.read()).toEqual({ ms: 71, lookup: 30 });
});

it('a clock that goes back takes nothing away', () => {
	let now = 100;
	const stopwatch = new Stopwatch(() => now);
	stopwatch.run();
	now = 40;
	expect(stopwatch.read().ms).toBe(0);
});
