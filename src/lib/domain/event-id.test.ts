import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	compareEvents,
	COUNTER_MAX,
	counterOf,
	deviceName,
	deviceOf,
	eventId,
	HLC_MAX,
	isEventId,
	nextHlc
} from './event-id';

const bytes = (size: number) => fc.uint8Array({ minLength: size, maxLength: size });

describe('an id', () => {
	it('is base64url of device, counter and chance, as every other encoder writes it', () => {
		fc.assert(
			fc.property(bytes(6), fc.integer({ min: 1, max: COUNTER_MAX }), bytes(2), (device, counter, chance) => {
				const id = eventId(deviceName(device), counter, chance);
				const raw = Buffer.alloc(12);
				raw.set(device);
				raw.writeUInt32BE(counter, 6);
				raw.set(chance, 10);
				expect(id).toBe(raw.toString('base64url'));
				expect(isEventId(id)).toBe(true);
				expect(counterOf(id)).toBe(counter);
				expect(deviceOf(id)).toBe(deviceName(device));
			})
		);
	});

	it.each([0, COUNTER_MAX + 1, 1.5, -1])('is refused for counter %j', (counter) =>
		expect(() => eventId('AAAAAAAA', counter, new Uint8Array(2))).toThrow(RangeError)
	);
	it('is refused for too few bytes', () => {
		expect(() => deviceName(new Uint8Array(5))).toThrow(RangeError);
		expect(() => eventId('AAAAAAAA', 1, new Uint8Array(1))).toThrow(RangeError);
		expect(() => eventId('AAAA', 1, new Uint8Array(2))).toThrow(RangeError);
	});
	it.each(['', 'AAAAAAAAAAAAAAA=', 'AAAAAAAAAAAAAAAAA', 3, null])('is not %j', (value) =>
		expect(isEventId(value)).toBe(false)
	);
});

describe('the order of the log', () => {
	const at = (hlc: number, device: string, counter: number) => ({
		hlc,
		id: eventId(device, counter, new Uint8Array(2))
	});
	it.each([
		['by clock first', at(1, 'zzzzzzzz', 9), at(2, 'AAAAAAAA', 1)],
		['then by device, in code units', at(1, 'ZZZZZZZZ', 9), at(1, 'aaaaaaaa', 1)],
		['then by counter as a number', at(1, 'AAAAAAAA', 63), at(1, 'AAAAAAAA', 64 * 4)]
	])('%s', (_, a, b) => {
		expect(compareEvents(a, b)).toBeLessThan(0);
		expect(compareEvents(b, a)).toBeGreaterThan(0);
		expect(compareEvents(a, a)).toBe(0);
	});
});

describe('the clock', () => {
	it.each([
		['forward', 10, 20, 20],
		['standing', 20, 20, 21],
		['back by three days', 1_000_000_000, 740_800_000, 1_000_000_001],
		['at its end', HLC_MAX, 5, HLC_MAX]
	])('%s', (_, last, wall, next) => expect(nextHlc(last, wall)).toBe(next));
});
