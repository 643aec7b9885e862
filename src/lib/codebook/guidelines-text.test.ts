import { describe, expect, it, test } from 'vitest';
import { officialFile } from '../../../tests/official';
import { guidelinesEdition, parseGuidelines, type GuidelinesText } from './guidelines-text';

const PAGES = [
	`        ICD-10-CM Official Guidelines for Coding and Reporting
                 FY 2031 -- UPDATED April 1, 2031
These words stand before the contents and go over more than
one line. They name code-
sets.
ICD-10-CM Official Guidelines for Coding and Reporting ....... 1
Section I. Rules and the way in which they are
           kept ................................................ 2
   A. First rule ........................................... 2
      1.   A rule whose name takes two lines and goes
           on .............................................. 3
      2.   Chapter 2: Something long that fills the line (A00-B99) 3
           Reserved for later ............................ 3
Appendix I 4
What is appended ........................................... 4

                      ICD-10-CM Official Guidelines for Coding and Reporting
                                                                  FY 2031
                                                              Page 1 of 3`,
	`Section I. Rules and the way in which they are
           kept
           All rules count, unless a note of the code says another thing.

    A. First rule
      A paragraph that ends within its page, at the margin of the page,
      and another sentence of it. See code-
      first notes and a code from G20-
      as well.

      Reasons are as follows:
           • One reason that is told in more than a single line since it
             is a long one
           • Another reason
      A sentence that goes on over the foot of the page and is not

                      ICD-10-CM Official Guidelines for Coding and Reporting
                                                                  FY 2031
                                                              Page 2 of 3`,
	`yet at its end.

1.   A rule whose name takes two lines and goes
     on
       Z14        Genetic carrier
                  A person carries a gene and has no disease, and nothing else
                  of it.

                  A second paragraph of the entry.
       Z15.0-     Susceptible
                  Except: Z15.09
       A. fumigatus is no section, and this is only prose about a fungus,
       which goes on.
2.   Chapter 2: Something long that fills the line (A00-B99)
                 Reserved for later
        a. Below
            1)   Deeper
                 (a) Deeper still
                    (i) Deepest
                        The end of the numbers.
                    (ii)Without a blank
                        It counts, too.

Appendix I
   What is appended
A heading here
       Text that is deeper than its heading and goes on to the margin of
       the page.

                      ICD-10-CM Official Guidelines for Coding and Reporting
                                                                  FY 2031
                                                              Page 3 of 3`
];
const book = parseGuidelines('hand.txt', PAGES.join('\n\f'));
const section = (id: string) => book.sections.find((one) => one.id === id);

describe('the text of the Guidelines', () => {
	it('names its edition and the month of its update', () => {
		expect([book.edition, book.release]).toEqual(['FY2031', '2031-04']);
		expect(guidelinesEdition('FY 2030 without a date')).toEqual({ edition: 'FY2030', release: '2029-10' });
	});

	it('has the sections of the body, level by level, each on its page', () => {
		expect(book.sections.map(({ id, page }) => `${id} p${page}`)).toEqual([
			'Introduction p1', 'I p2', 'I.A p2', 'I.A.1 p3', 'I.A.2 p3', 'I.A.2.a p3', 'I.A.2.a.1 p3',
			'I.A.2.a.1.a p3', 'I.A.2.a.1.a.i p3', 'I.A.2.a.1.a.ii p3', 'Appendix I p3'
		]); // prettier-ignore
	});

	it.each([
		['I', 'Rules and the way in which they are kept'],
		['I.A.1', 'A rule whose name takes two lines and goes on'],
		['I.A.2', 'Chapter 2: Something long that fills the line (A00-B99)'],
		['I.A.2.a.1.a.ii', 'Without a blank'],
		['Appendix I', 'What is appended']
	])('%s is called %s', (id, title) => {
		expect(section(id)?.title).toBe(title);
	});

	it('names in its contents what it has', () => {
		expect(Object.fromEntries(book.contents)).toEqual({
			I: 'Rules and the way in which they are kept',
			'I.A': 'First rule',
			'I.A.1': 'A rule whose name takes two lines and goes on',
			'I.A.2': 'Chapter 2: Something long that fills the line (A00-B99)',
			'Appendix I': 'What is appended'
		});
	});

	it('joins lines, words broken at their hyphen, and paragraphs over the foot of a page', () => {
		expect(section('I.A')?.blocks).toEqual([
			{
				kind: 'text',
				text: 'A paragraph that ends within its page, at the margin of the page, and another sentence of it. See code-first notes and a code from G20- as well.'
			},
			{ kind: 'text', text: 'Reasons are as follows:' },
			{ kind: 'item', text: 'One reason that is told in more than a single line since it is a long one' },
			{ kind: 'item', text: 'Another reason' },
			{
				kind: 'text',
				text: 'A sentence that goes on over the foot of the page and is not yet at its end.'
			}
		]);
	});

	it('keeps entries with what is said of them', () => {
		expect(section('I.A.1')?.blocks).toEqual([
			{ kind: 'entry', term: 'Z14', text: 'Genetic carrier' },
			{ kind: 'more', text: 'A person carries a gene and has no disease, and nothing else of it.' },
			{ kind: 'more', text: 'A second paragraph of the entry.' },
			{ kind: 'entry', term: 'Z15.0-', text: 'Susceptible' },
			{ kind: 'more', text: 'Except: Z15.09' },
			{
				kind: 'text',
				text: 'A. fumigatus is no section, and this is only prose about a fungus, which goes on.'
			}
		]);
	});

	it('tells headings without a number from text', () => {
		expect(section('Appendix I')?.blocks).toEqual([
			{ kind: 'head', text: 'A heading here' },
			{ kind: 'text', text: 'Text that is deeper than its heading and goes on to the margin of the page.' }
		]);
	});

	test.each([
		['of no year', 'ICD-10-CM Official Guidelines', 'which year'],
		['without Section I', PAGES[0] ?? '', 'Section I of the Guidelines is missing']
	])('refuses a text %s', (_, text, reason) => {
		expect(() => parseGuidelines('cut.txt', text)).toThrow(reason);
	});
});

const bytes = officialFile('icd10cm/ICD-10-CM-Guidelines-FY2026-October-2025.txt');
const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The section as it stands in the text: its mark, its title, and all it says. */
function whole({ id, title, blocks }: GuidelinesText['sections'][number]): string {
	const mark = id.includes('.') ? id.slice(id.lastIndexOf('.')) : /^[IV]+$/.test(id) ? `Section ${id}` : id;
	const head = id === 'Introduction' ? '' : `${mark} ${title}`;
	return [head, ...blocks.map(({ term = '', text }) => `${term} ${text}`)].join(' ');
}

describe.skipIf(!bytes)('the official text of FY2026', () => {
	const text = new TextDecoder().decode(bytes);
	const official = bytes && parseGuidelines('official.txt', text);
	const sections = official?.sections ?? [];

	it('has 492 sections and an introduction', () => {
		expect(sections.length).toBe(493);
		expect([official?.edition, official?.release]).toEqual(['FY2026', '2025-10']);
	});

	it('has every entry of the table of contents under its title', () => {
		const titles = new Map(sections.map(({ id, title }) => [id, bare(title)]));
		const other = [...(official?.contents ?? [])].filter(([id, title]) => titles.get(id) !== bare(title));
		expect(official?.contents.size).toBe(227);
		// The contents of FY2026 leave out "antineoplastic", which is new in the heading.
		expect(other.map(([id]) => id)).toEqual(['I.C.2.e']);
	});

	it('has every letter and digit of the text in its order, but for feet of pages and the contents', () => {
		const pages = text.split('\f').map((page) => {
			const lines = page.split('\n').filter((line) => line.trim() !== '');
			const foot = lines.findLastIndex((line) => /^\s*Page \d+ of 121$/.test(line));
			// The foot is three lines: the title, the year, the page.
			return (foot < 0 ? lines : lines.slice(0, foot - 2)).filter((line) => !/\.{4,}/.test(line));
		});
		const body = pages.flat();
		const start = body.findIndex((line) => line.startsWith('Section I. Conventions'));
		const words = bare([...(pages[0] ?? []), ...body.slice(start)].join(' '));
		expect(bare(sections.map(whole).join(' '))).toBe(words);
	});

	it('joins no two words that stood apart', () => {
		const known = new Set(text.split(/\s+/));
		const made = new Set(
			sections
				.flatMap(({ blocks }) => blocks.flatMap((block) => block.text.split(' ')))
				.filter((word) => !known.has(word))
		);
		// Only words broken at a hyphen or a stroke are new.
		expect([...made].filter((word) => !/[-/]/.test(word))).toEqual([]);
	});

	it.each([
		['I.C.1.d.1.a.iv', 'Acute organ dysfunction that is not clearly associated with the sepsis'],
		['I.C.6.b.1.b', 'Use of Category G89 Codes in Conjunction with Site Specific Pain Codes'],
		['I.C.9.e.6', 'Myocardial Infarction with Coronary Microvascular Dysfunction'],
		['I.C.19.e.5.b.iii', 'Nonprescribed drug taken with correctly prescribed and properly administered drug'],
		['I.C.21.c.17', 'Social Determinants of Health'],
		['IV.A.2', 'Observation Stay'],
		['Appendix I', 'Present on Admission Reporting Guidelines']
	])('calls %s %s', (id, title) => {
		expect(sections.find((one) => one.id === id)?.title).toBe(title);
	});
});
