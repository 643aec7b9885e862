import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { indexOf } from '../../../tests/index-outline';
import { writeAlphaIndex } from '../codebook/alpha-index-file';
import type { PartName } from '../codebook/part-file';
import { IndexDesk } from './index-desk';

function stored(part: PartName, books: Parameters<typeof indexOf>[0]): ArrayBuffer {
	const info = { part, edition: 'FY2027', release: '2026-10', origin: 'official', source: 'hand' } as const;
	return new Uint8Array(gzipSync(writeAlphaIndex(info, indexOf(books)).bytes)).buffer;
}

const cm = stored('alpha-index', {
	diseases: `Ague = B54
Bone ; see condition
Fracture, traumatic (abduction) = T14.8
	femur ; see also Fracture, pathological
		neck = S72.00-
Fracture, pathological ; see also Fracture, traumatic, femur`,
	neoplasms: 'Neoplasm | C80.1 -\n\tbreast | C50.9- D05.-'
});
const pcs = stored('pcs-index', { pcs: 'Appendectomy ; see Excision, Appendix' });

describe('desk of the indexes', () => {
	let desk: IndexDesk;
	beforeEach(async () => {
		desk = new IndexDesk();
		await desk.open(cm);
	});

	it('tells every way to a code, those by a "see" last', async () => {
		await desk.open(
			stored('alpha-index', {
				diseases: `Dependence, drug = F19.20
	nicotine = F17.200
Nicotine ; see Dependence, drug, nicotine
Smoker ; see Dependence, drug, nicotine
Tumor ; see Neoplasm, by site`
			})
		);
		expect(desk.pathsTo('F17.200', 'Smoker; advised to stop.')).toEqual([
			'Dependence, drug, nicotine',
			'Smoker, see Dependence, drug, nicotine'
		]);
		expect(desk.pathsTo('Z99.9', 'Smoker')).toEqual([]);
	});

	it('says which books are open, and of which release', async () => {
		await desk.open(pcs);
		expect(
			desk.books().map(({ book, edition, size, mainTerms }) => [book, edition, size, mainTerms])
		).toEqual([
			['diseases', 'FY2027', 6, 4],
			['neoplasms', 'FY2027', 2, 1],
			['pcs', 'FY2027', 1, 1]
		]);
	});

	it('leafs by letter', () => {
		expect(desk.letters('diseases')).toEqual([
			{ letter: 'A', id: 0 },
			{ letter: 'B', id: 1 },
			{ letter: 'F', id: 2 }
		]);
		expect(desk.leads('diseases', 2)).toEqual([{ letter: 'Fr', id: 2 }]);
		expect(desk.leads('diseases', 0)).toEqual([{ letter: 'Ag', id: 0 }]);
		expect(desk.mainTerms('diseases', 3).map(({ id }) => id)).toEqual([2, 5]);
		expect(desk.mainTerms('diseases', 0, 1).map(({ title }) => title)).toEqual(['Ague']);
		expect(desk.mainTerms('diseases', 99)).toEqual([]);
	});

	it('a term is named by its words, which find it in another release too', async () => {
		const neck = desk.term('diseases', 4)?.path ?? '';
		expect([neck, desk.termNamed('diseases', neck)]).toEqual(['Fracture, traumatic, femur, neck', 4]);
		const later = new IndexDesk();
		await later.open(
			stored('alpha-index', {
				diseases: `Abscess = L02.91
Ache = R52
Ague = B54
Fracture, traumatic (abduction) (oblique) = T14.8
	femur ; see also Fracture, pathological
		neck = S72.00-`
			})
		);
		const at = later.termNamed('diseases', neck) ?? -1;
		expect([at, later.term('diseases', at)?.line.title]).toEqual([5, 'neck']);
		for (const none of ['Bone', 'Fracture', 'Fracture, traumatic, femu', ''])
			expect(later.termNamed('diseases', none)).toBeUndefined();
		expect(desk.termNamed('neoplasms', 'Neoplasm, breast')).toBe(1);
	});

	it('a term whose words are too many for an event is named by the first and the last of them', async () => {
		const words = (letter: string) => `${'x'.repeat(60)}${letter}`;
		const later = new IndexDesk();
		await later.open(
			stored('alpha-index', {
				diseases: `${words('A')}\n\t${words('b')}\n\t\t${words('c')}\n\t${words('d')}\n\t\t${words('c')}`
			})
		);
		for (const id of [0, 1, 2, 3, 4]) {
			const path = later.term('diseases', id)?.path ?? '';
			expect(path.length).toBeLessThanOrEqual(160);
			expect(later.termNamed('diseases', path)).toBe(id);
		}
	});

	it('finds a subterm with the path above it', () => {
		expect(desk.find('diseases', 'frac neck')[0]).toMatchObject({
			id: 4,
			title: 'neck',
			codes: ['S72.00-'],
			above: ['Fracture, traumatic (abduction)', 'femur'],
			below: 0
		});
	});

	it('opens a term with what is above and below, and its links with where they lead', () => {
		const term = desk.term('diseases', 3);
		expect(term?.above.map(({ title }) => title)).toEqual(['Fracture, traumatic (abduction)']);
		expect(term?.below.map(({ title }) => title)).toEqual(['neck']);
		expect(term?.line.links).toEqual([
			{ kind: 'seeAlso', text: 'Fracture, pathological', to: { book: 'diseases', id: 5, isWhole: true } }
		]);
		expect(desk.term('diseases', 5)?.line.links[0]?.to).toEqual({ book: 'diseases', id: 3, isWhole: true });
		expect(desk.term('diseases', 1)?.line.links[0]?.to).toBeUndefined();
	});

	it.each([-1, 6, 1.5, NaN])('%s is no term of the book', (id) => {
		expect(desk.term('diseases', id)).toBeUndefined();
	});

	it('of two releases each book is the newer one, and terms are numbered within their book', async () => {
		const later = writeAlphaIndex(
			{ part: 'alpha-index', edition: 'FY2028', release: '2027-10', origin: 'official', source: 'later' },
			indexOf({ neoplasms: 'Neoplasm | C80.1 -\n\tlung | C34.9- D02.2-' }, '2027-10')
		);
		await desk.open(new Uint8Array(later.bytes).buffer);
		expect(desk.books().map(({ book, release }) => [book, release])).toEqual([
			['diseases', '2026-10'],
			['neoplasms', '2027-10']
		]);
		expect(desk.term('neoplasms', 1)?.line.title).toBe('lung');
		expect(desk.termsFor('C50.911')).toEqual([]);
		expect(desk.termsFor('C34.91')[0]).toMatchObject({ book: 'neoplasms', id: 1 });
	});

	it('gives the columns of a table', () => {
		expect(desk.find('neoplasms', 'breast')[0]?.cells).toEqual(['C50.9-', 'D05.-']);
	});

	it('leads from a code to its terms, of whichever index has it', () => {
		expect(desk.termsFor('S72.001A').map(({ book, id }) => desk.path(book, id))).toEqual([
			'Fracture, traumatic, femur, neck'
		]);
		expect(desk.termsFor('Z99')).toEqual([]);
	});

	it('says when a book is not open, and keeps what is open when a damaged file comes', async () => {
		expect(() => desk.find('pcs', 'a')).toThrow('this index is not open');
		await expect(desk.open(cm.slice(0, 60))).rejects.toThrow();
		await expect(desk.open(Uint8Array.of(1, 2, 3).buffer)).rejects.toThrow(RangeError);
		expect(desk.find('diseases', 'ague')).toHaveLength(1);
	});

	it('all it answers can be posted', () => {
		const answers = [
			desk.books(),
			desk.letters('diseases'),
			desk.term('diseases', 2),
			desk.find('diseases', 'frac')
		];
		for (const answer of answers) expect(structuredClone(answer)).toEqual(answer);
	});
});
