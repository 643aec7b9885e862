import { expect, it } from 'vitest';
import { nowText, type StoredCount } from './stored-words';

it.each<[string, StoredCount | null, string]>([
	['packs', null, 'nothing here'],
	['packs', { kind: 'database', rows: { packs: 1, batches: 4 } }, '1 pack'],
	['packs', { kind: 'database', rows: {} }, '0 packs'],
	['cpt', { kind: 'database', rows: { about: 1, rows: 1200 } }, '1,200 codes'],
	['copies-database', { kind: 'database', rows: { files: 3 } }, '3 copies'],
	['copies', { kind: 'files', count: 1, bytes: 12_300 }, '1 copy, about 12 kB'],
	['a store of later', { kind: 'database', rows: { a: 2, b: 3 } }, '5 rows'],
	['shell', { kind: 'cache', count: 214 }, '214 files'],
	['look', { kind: 'local', count: 4 }, '4 characters'],
	['scroll', { kind: 'session', count: 1 }, '1 character']
])('%s, %j: %s', (id, thing, text) => expect(nowText(id, thing)).toBe(text));

it.each([
	[1, '1 entry'],
	[12_004, '12,004 entries']
])('%i of the log', (entries, text) =>
	expect(nowText('log', { kind: 'database', rows: {} }, entries)).toBe(text)
);
