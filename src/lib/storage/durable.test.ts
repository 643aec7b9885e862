import 'fake-indexeddb/auto';
import { IDBDatabase as FakeDatabase, IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { figures } from '../../../tests/figures';
import { FakeWorld, reviewOf } from './fake-world';

const ANSWERS = 50;

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

/** Every transaction that is begun from now on: how, and whether it is complete. */
function transactions(): { mode: string; durability: string | undefined; isDone: boolean }[] {
	const begun: ReturnType<typeof transactions> = [];
	const { transaction } = FakeDatabase.prototype;
	vi.spyOn(FakeDatabase.prototype, 'transaction').mockImplementation(function (
		this: typeof FakeDatabase.prototype,
		...given: Parameters<typeof transaction>
	) {
		const made = transaction.apply(this, given);
		const [, mode = 'readonly', options] = given as Parameters<IDBDatabase['transaction']>;
		const one = { mode, durability: options?.durability, isDone: false };
		made.addEventListener('complete', () => (one.isDone = true));
		begun.push(one);
		return made;
	});
	return begun;
}

describe('R1: an answer that is called saved', () => {
	it('is complete on disk by then: one strict transaction each', async () => {
		const log = await new FakeWorld().open();
		const begun = transactions();
		let saved = 0;
		for (let at = 0; at < ANSWERS; at++) {
			const told = await log.append(['eye'], (fresh) => [reviewOf('eye', fresh.card('eye')?.head ?? null)]);
			expect(told.saved).toBe(true);
			const writes = begun.splice(0).filter(({ mode }) => mode !== 'readonly');
			expect(writes, `answer ${at}`).toEqual([{ mode: 'readwrite', durability: 'strict', isDone: true }]);
			saved++;
		}
		expect(await log.readEvents()).toHaveLength(ANSWERS);
		figures('R1', { 'answers called saved, each behind one strict transaction': saved });
	});
});
