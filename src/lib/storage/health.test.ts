import { describe, expect, it } from 'vitest';
import { healthOf } from './health';

describe('a history that came back shorter', () => {
	it.each([
		[0, 1, '0 of 1 event are here.'],
		[1, 2, '1 of 2 events are here.'],
		[1133, 12_000, '1,133 of 12,000 events are here.']
	])('%i of %i', (has, had, words) =>
		expect(healthOf('shorter', 0, { has, had }).sentence).toBe(`Your history came back shorter: ${words}`)
	);
});
