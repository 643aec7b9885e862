import { describe, expect, it } from 'vitest';
import { RoundClock } from './round-clock';

function clocks() {
	const now = { steady: 100, wall: 1_700_000_000_000 };
	return {
		steady: () => now.steady,
		wall: () => now.wall,
		pass(ms: number, asleep = 0) {
			now.steady += ms;
			now.wall += ms + asleep;
		}
	};
}

describe('the clock of a round', () => {
	it('counts from the start', () => {
		const time = clocks();
		const clock = new RoundClock(time);
		time.pass(5000);
		expect(clock.read()).toBe(0);
		clock.run();
		time.pass(1500);
		expect(clock.read()).toBe(1500);
		clock.stop();
		time.pass(9000);
		expect(clock.read()).toBe(1500);
		expect(clock.timed).toBe(true);
	});
	it('goes on from what had run before a reload, and is not trusted then', () => {
		const time = clocks();
		const clock = new RoundClock(time, 20_000, false);
		clock.run();
		clock.run();
		time.pass(1000);
		expect(clock.read()).toBe(21_000);
		expect(clock.timed).toBe(false);
	});
	it.each([
		['the device slept for a minute', 60_000],
		['its wall clock was set back', -60_000]
	])('is not trusted when %s', (_, asleep) => {
		const time = clocks();
		const clock = new RoundClock(time);
		clock.run();
		time.pass(1000, asleep);
		expect(clock.read()).toBe(1000);
		expect(clock.timed).toBe(false);
	});
	it('is trusted when the two clocks part slowly, as they do', () => {
		const time = clocks();
		const clock = new RoundClock(time);
		clock.run();
		for (let second = 0; second < 600; second++) {
			time.pass(1000, 10);
			clock.read();
		}
		expect(clock.timed).toBe(true);
	});
});
