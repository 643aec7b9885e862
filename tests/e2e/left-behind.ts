/** Databases as another release of the app left them in a browser: put there, and looked at, by a page of its origin. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { BesideFixture } from '../upgrade/beside';
import type { Fixture } from '../upgrade/fixture';
import { ROOT } from './fixtures';

export type Left = Pick<BesideFixture, 'version' | 'stores'>;

/** @param file in tests/upgrade */
export function leftBy(file: string): BesideFixture & Fixture {
	return JSON.parse(readFileSync(join(ROOT, 'tests/upgrade', file), 'utf8')) as BesideFixture & Fixture;
}

/** A page of the app's origin that is not the app. Its browser asks for an icon: `guard.allow(/favicon/)`. */
export const goOutside = (page: Page) => page.goto('/robots.txt');

/** Puts a database there as it was left. @param of its name behind that of the log, or '' for the log */
export function putLeft(page: Page, of: string, { version, stores }: Left): Promise<void> {
	return page.evaluate(
		([name, at, rows]) =>
			new Promise<void>((done, fail) => {
				const bytesIn = (value: unknown): unknown => {
					const [[kind, text] = []] = typeof value === 'object' && value ? Object.entries(value) : [];
					if (typeof text !== 'string' || (kind !== 'ArrayBuffer' && kind !== 'Uint8Array')) return value;
					const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
					return kind === 'ArrayBuffer' ? bytes.buffer : bytes;
				};
				const request = indexedDB.open(name, at);
				request.onupgradeneeded = () => {
					for (const [store, all] of Object.entries(rows)) {
						const made = request.result.createObjectStore(store);
						for (const [key, value] of all) made.put(bytesIn(value), key);
					}
				};
				request.onsuccess = () => {
					request.result.close();
					done();
				};
				request.onerror = () => fail(request.error ?? new Error('not made'));
			}),
		[nameOf(of), version, stores] as const
	);
}

/** What stands in a database now, to be compared: its version, and all rows as text. */
export function takeLeft(page: Page, of: string): Promise<string> {
	return page.evaluate(
		(name) =>
			new Promise<string>((done, fail) => {
				const textOf = (_: string, value: unknown): unknown =>
					value instanceof ArrayBuffer || value instanceof Uint8Array
						? [...new Uint8Array(value)].join()
						: value;
				const request = indexedDB.open(name);
				request.onerror = () => fail(request.error ?? new Error('not opened'));
				request.onsuccess = () => {
					const { result } = request;
					const work = result.transaction([...result.objectStoreNames]);
					const rows = [...result.objectStoreNames].map((store) => {
						const all = work.objectStore(store);
						return [store, all.getAllKeys(), all.getAll()] as const;
					});
					work.oncomplete = () => {
						const told = rows.map(([store, keys, values]) => [store, keys.result, values.result]);
						done(JSON.stringify([result.version, told], textOf));
						result.close();
					};
					work.onerror = () => fail(work.error ?? new Error('not read'));
				};
			}),
		nameOf(of)
	);
}

const nameOf = (of: string): string => `coderounds:/${of && `:${of}`}`;
