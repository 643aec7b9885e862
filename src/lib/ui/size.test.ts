import { expect, it } from 'vitest';
import { size } from './size';

it.each([
	[0, '0 bytes'],
	[1, '1 byte'],
	[312, '312 bytes'],
	[999, '999 bytes'],
	[1000, '1 kB'],
	[156_400, '156 kB'],
	[949_999, '950 kB'],
	[950_000, '0.9 MB'],
	[1_240_000, '1.2 MB'],
	[10_700_000_000, '10.7 GB']
])('%i bytes are %s', (bytes, words) => expect(size(bytes)).toBe(words));
