import { describe, expect, it } from 'vitest';
import { CSV_CAPS, csvRecords } from './csv-records';

describe('a CSV file', () => {
	it.each<[string, string, number | 'refused']>([
		['with as many fields as are allowed', 'a,b\nc,d\n', 4],
		['with one more', 'a,b\nc,d\n,', 'refused'],
		['with a line as long as is allowed', `a,${'b'.repeat(CSV_CAPS.line - 2)}\n`, 2],
		['with a longer one', `a,${'b'.repeat(CSV_CAPS.line)}\n`, 'refused'],
		['of eleven million commas', ','.repeat(11e6), 'refused'],
		['of eleven million empty lines', '\n'.repeat(11e6), 'refused'],
		['of eleven million letters', 'a'.repeat(11e6), 'refused'],
		['with a quote that never ends', `a,"${'b'.repeat(11e6)}`, 'refused']
	])('%s', (_, text, fields) => {
		const read = (): string[][] => csvRecords('x.csv', text, 4);
		if (fields === 'refused') expect(read).toThrow('x.csv has far more fields, or far longer lines, than');
		else expect(read().flat()).toHaveLength(fields);
	});
});
