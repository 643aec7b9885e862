/**
 * Event ids: six bytes of the device, four of its counter, two at random, as 16 base64url characters. The
 * clock is no part of it: two devices do answer in the same millisecond, and clocks jump.
 */
import type { EventId, StoredEvent } from './event';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const ID = /^[A-Za-z0-9_-]{16}$/;
const DEVICE = /^[A-Za-z0-9_-]{8}$/;

/** The last counter of a device; one that got here takes a new name. */
export const COUNTER_MAX = 0xffff_ffff;

function encode(bytes: readonly number[]): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 3) {
		const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
		for (const shift of [18, 12, 6, 0]) text += ALPHABET.charAt((bits >> shift) & 63);
	}
	return text;
}

/** Takes six random bytes. Returns the device's name, 8 characters: how each of its ids begins. */
export function deviceName(random: Uint8Array): string {
	if (random.length !== 6) throw new RangeError(`A device needs 6 random bytes, not ${random.length}`);
	return encode([...random]);
}

/** Takes a device name, a counter from 1 to COUNTER_MAX and two random bytes. Throws on anything else. */
export function eventId(device: string, counter: number, random: Uint8Array): EventId {
	if (!DEVICE.test(device)) throw new RangeError(`Not a device name: ${device}`);
	if (!Number.isInteger(counter) || counter < 1 || counter > COUNTER_MAX)
		throw new RangeError(`Not a counter: ${counter}`);
	if (random.length !== 2) throw new RangeError(`An id needs 2 random bytes, not ${random.length}`);
	const bytes = [counter >>> 24, (counter >>> 16) & 255, (counter >>> 8) & 255, counter & 255];
	return device + encode([...bytes, ...random]);
}

export function isEventId(value: unknown): value is EventId {
	return typeof value === 'string' && ID.test(value);
}

export function deviceOf(id: EventId): string {
	return id.slice(0, 8);
}

/** Place in the alphabet by code unit. */
const PLACES = new Int8Array(128).fill(-1);
for (let at = 0; at < ALPHABET.length; at++) PLACES[ALPHABET.charCodeAt(at)] = at;
const placeAt = (id: EventId, at: number): number => PLACES[id.charCodeAt(at)] ?? -1;

/** The counter within an id, 0 to COUNTER_MAX. */
export function counterOf(id: EventId): number {
	let high = 0;
	for (let at = 8; at < 13; at++) high = high * 64 + placeAt(id, at);
	return high * 4 + (placeAt(id, 13) >> 4);
}

/** By code units, as every engine does it; never `localeCompare`, which differs between them. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The order of the log: hybrid clock, device, counter. The whole id comes last, so that the order is total even
 * for ids that a copied profile made twice.
 */
export function compareEvents(
	a: Pick<StoredEvent, 'hlc' | 'id'>,
	b: Pick<StoredEvent, 'hlc' | 'id'>
): number {
	return (
		a.hlc - b.hlc ||
		compareText(deviceOf(a.id), deviceOf(b.id)) ||
		counterOf(a.id) - counterOf(b.id) ||
		compareText(a.id, b.id)
	);
}

/** The latest clock an event may carry, ms. The clock stands there, and device and counter order events. */
export const HLC_MAX = 9_000_000_000_000_000;

/** Takes the last clock seen and wall time, ms. Returns the next clock: later than both, whatever the wall says. */
export function nextHlc(last: number, wall: number): number {
	return Math.min(HLC_MAX, Math.max(wall, last + 1));
}
