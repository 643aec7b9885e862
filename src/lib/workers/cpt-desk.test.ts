import { expect, it } from 'vitest';
import { CPT_CAPS } from '../codebook/cpt-table-file';
import { inventedCsv, inventedTable } from '../domain/cpt-invented';
import { readTable } from './cpt-desk';

const read = (content: Blob) => readTable({ name: 'mine.csv', content });

it('gives the rows of a table', async () => {
	const rows = inventedTable(40);
	expect(await read(new Blob([inventedCsv(40)]))).toEqual({ table: { rows, leftOut: [] } });
});

it('says of a file that is none why it was refused', async () => {
	expect(await read(new Blob(['diary']))).toEqual({
		refused:
			'mine.csv is no table of codes: 0 of its 1 rows begin with a code of five characters and have a title.'
	});
	expect(await read(new Blob(['x'.repeat(CPT_CAPS.bytes + 10)]))).toEqual({
		refused: 'mine.csv is larger than 12 MB, which no such table is.'
	});
});

it('says of a file that cannot be read what the browser says', async () => {
	const gone = new Blob(['x']);
	gone.slice = () => {
		throw new DOMException('not found', 'NotFoundError');
	};
	expect(await read(gone)).toEqual({ error: 'not found' });
});
