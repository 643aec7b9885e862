import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	ALLOWANCES,
	ANSWER_FORMS,
	CHALLENGE_MODES,
	MARK_BITS,
	readChallenge,
	SEED_BITS,
	writeChallenge,
	type Challenge
} from './challenge';
import { EXAMS } from './pack';
import { readSpoken, SPOKEN_LENGTHS, SPOKEN_SEED_BITS, writeSpoken } from './spoken-challenge';
import { toCalendarDay } from './study-day';

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const bits = (width: number) => fc.maxSafeNat().map((n) => n % 2 ** width);
const base = fc.record({
	mode: fc.constantFrom(...CHALLENGE_MODES),
	items: fc.integer({ min: 1, max: 127 }),
	seconds: fc.integer({ min: 0, max: 511 }),
	allowance: fc.constantFrom(...ALLOWANCES),
	due: fc.oneof(
		fc.constant(0),
		fc.integer({ min: 20_454, max: 53_000 }).map((day) => toCalendarDay(day))
	),
	pool: bits(32),
	seed: bits(SEED_BITS),
	filter: fc.record({
		topic: fc.integer({ min: 0, max: 255 }),
		level: fc.integer({ min: 0, max: 5 }),
		exam: fc.constantFrom(null, ...EXAMS),
		answers: fc.constantFrom(...ANSWER_FORMS)
	})
});
const challenge: fc.Arbitrary<Challenge> = base.chain((whole) =>
	fc.oneof(
		fc.constantFrom<Challenge>({ ...whole, kind: 'draw' }, { ...whole, kind: 'chart' }),
		fc
			.array(bits(MARK_BITS), { minLength: whole.items, maxLength: whole.items })
			.map((marks): Challenge => ({ ...whole, kind: 'list', marks }))
	)
);

const one: Challenge = {
	kind: 'draw',
	mode: 'accuracy',
	items: 20,
	seconds: 45,
	allowance: 1,
	due: 0,
	pool: 0xdead_beef,
	seed: 123_456_789_012,
	filter: { topic: 7, level: 3, exam: 'CPC', answers: 'all' }
};

describe('a challenge', () => {
	it('comes back as it was', () => {
		fc.assert(
			fc.property(challenge, (given) => {
				expect(readChallenge(writeChallenge(given))).toEqual({ ok: true, challenge: given });
			})
		);
	});
	it('that is drawn has 27 characters', () => expect(writeChallenge(one)).toHaveLength(27));
	it('is written as it always was', () => expect(writeChallenge(one)).toBe('EAoLQB2QAAb1bfd4ABy-mRoUfSw'));

	const text = writeChallenge(one);
	it('finds every wrong character and every exchange of neighbours', () => {
		for (let at = 0; at < text.length; at++) {
			for (const other of BASE64URL)
				if (other !== text[at])
					expect(readChallenge(text.slice(0, at) + other + text.slice(at + 1)).ok, `${other} at ${at}`).toBe(
						false
					);
			const [a = '', b = ''] = text.slice(at, at + 2);
			if (b !== '' && a !== b)
				expect(readChallenge(text.slice(0, at) + b + a + text.slice(at + 2)).ok, `${at}`).toBe(false);
		}
	});
	it.each([
		['nothing', ''],
		['half of it', text.slice(0, 13)],
		['one character more', `${text}A`],
		['five kilobytes', 'A'.repeat(5000)],
		['markup', '<script>alert(1)</script>'],
		['a later version', `9${text.slice(1)}`],
		['letters of another script', text.replace(/.$/u, 'É')]
	])('refuses %s with a sentence', (_, hostile) => {
		const read = readChallenge(hostile);
		expect(read.ok ? '' : read.reason).toMatch(/^This .*\.$/u);
	});
	it('never throws', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (hostile) => {
				expect(readChallenge(hostile).ok).toBe(false);
			})
		);
	});
	it.each([
		['no question', { items: 0 }],
		['half a second', { seconds: 0.5 }],
		['a topic that has no place', { filter: { ...one.filter, topic: 256 } }]
	])('with %s is not written so that it reads', (_, wrong) => {
		let read;
		try {
			read = readChallenge(writeChallenge({ ...one, ...wrong }));
		} catch (error) {
			read = { ok: !(error instanceof RangeError) };
		}
		expect(read.ok).toBe(false);
	});
});

describe('a spoken challenge', () => {
	const spoken = fc.record({
		topic: fc.integer({ min: 0, max: 255 }),
		items: fc.constantFrom(...SPOKEN_LENGTHS),
		mode: fc.constantFrom(...CHALLENGE_MODES),
		seed: bits(SPOKEN_SEED_BITS)
	});
	it('comes back, and has eight characters', () => {
		fc.assert(
			fc.property(spoken, (given) => {
				const said = writeSpoken(given);
				expect(said).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/u);
				expect(readSpoken(said.toLowerCase().replace('-', ' '))).toEqual(given);
			})
		);
	});
	it('finds every wrong character', () => {
		const said = writeSpoken({ topic: 12, items: 20, mode: 'accuracy', seed: 77_000 }).replace('-', '');
		for (let at = 0; at < said.length; at++)
			for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ')
				if (other !== said[at]) expect(readSpoken(said.slice(0, at) + other + said.slice(at + 1))).toBeNull();
	});
	it.each(['', 'ABCD', 'ABCD-EFGH-J', 'U'.repeat(8)])('refuses "%s"', (text) =>
		expect(readSpoken(text)).toBeNull()
	);
});
