import { describe, expect, it } from 'vitest';
import { randomLog } from '../../../tests/determinism/random-log';
import { fold } from './fold';
import { isSameState, stateHash } from './state-hash';

describe('R3: two states are the same', () => {
	it('where their hashes are, and where one row is another they are not', () => {
		for (let seed = 0; seed < 30; seed++) {
			const log = randomLog(seed, 60);
			const [state, other] = [fold(log), structuredClone(fold(log))];
			expect(isSameState(state, other), `seed ${seed}`).toBe(true);
			for (const part of Object.keys(other) as (keyof typeof other)[]) {
				const rows = other[part] as Map<string | number, unknown>;
				for (const [key, row] of rows) {
					rows.set(key, typeof row === 'object' ? { ...row, at: -1 } : 'another');
					expect([isSameState(state, other), stateHash(state) === stateHash(other)]).toEqual([false, false]);
					rows.delete(key);
					expect(isSameState(state, other), `without ${part} ${key}`).toBe(false);
					expect(isSameState(other, state), `only ${part} ${key}`).toBe(false);
					rows.set(key, row);
					break;
				}
			}
		}
	});

	it('whatever the order of rows and of fields', () => {
		const state = fold(randomLog(5, 60));
		const turned = structuredClone(state);
		turned.cards = new Map(
			[...turned.cards]
				.reverse()
				.map(([key, card]) => [key, Object.fromEntries(Object.entries(card).reverse()) as typeof card])
		);
		expect(turned.cards.size).toBeGreaterThan(1);
		expect(isSameState(state, turned)).toBe(true);
		expect(stateHash(state)).toBe(stateHash(turned));
	});
});
