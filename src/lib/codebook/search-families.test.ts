/** Families of words that a stranger's queries found missing, on the official sets. */
import { describe, expect, it } from 'vitest';
import { officialFile, officialFolder } from '../../../tests/official';
import { BRAND_NAMES } from './brand-names';
import { codeSetsOf } from './official-sets';
import { readRelease } from './read-release';
import { CodeSearch } from './search';
import { everydayLines } from './word-lines';

const FILES = [
	'icd10cm/icd10cm_order_2027_derived.txt.gz',
	'icd10pcs/icd10pcs_codes_2027_derived.txt.gz',
	'hcpcs/hcpcs_l2_2026-04_opps_addendum_b_short.csv',
	'hcpcs/hcpcs_l2_circa2022_long_short_modifiers.csv'
];
const contents = FILES.map((path) => officialFile(path));

describe.skipIf(!officialFolder() || contents.some((content) => !content))('families of words', () => {
	const releases = contents.flatMap((bytes, n) => (bytes ? readRelease(FILES[n] ?? '', bytes) : []));
	const searches = codeSetsOf(releases).map((set) => new CodeSearch(set));
	const first = (system: string, query: string): string | undefined =>
		searches.find((one) => one.set.info.system === system)?.search(query, 1)[0]?.code;

	it.each([
		['wo is without', 'gerd wo esophagitis', 'K21.9'],
		['what is denied is not there', 'asthma no exacerbation', 'J45.909'],
		['nor what follows', 'hypertensive heart disease no hf', 'I11.9'],
		['a body mass index in its range', 'bmi 42', 'Z68.41'],
		['growth restriction is poor growth', 'iugr', 'O36.5990'],
		['fluid in a joint', 'fluid on left knee', 'M25.462'],
		['a pinched nerve', 'pinched nerve neck', 'M54.12'],
		['both ears', 'ear wax both ears', 'H61.23'],
		['an arm by three letters', 'lue dvt', 'I82.622'],
		['acute otitis media', 'aom bilat', 'H66.93'],
		['withdrawal', 'etoh wd', 'F10.239'],
		['lt is long term too', 'lt anticoag', 'Z79.01'],
		['a quadrant in one word', 'breast ca luoq', 'C50.412'],
		['a level of the neck', 'c5-6 disc herniation', 'M50.222'],
		['a misspelled phrase of the tables', 'heart atack', 'I21.9'],
		['a word written by ear', 'soriasis', 'L40.9'],
		['what cannot be done', 'cannot pee', 'R33.9'],
		['an illness of a relative', 'grandmother died of stroke', 'Z82.3'],
		['an open fracture of type III', 'gustilo iiib l femoral shaft fx', 'S72.302C'],
		['weeks of a newborn', 'baby born at 26 weeks', 'P07.25']
	])('ICD-10-CM: %s: %s', (_, query, code) => expect(first('icd10cm', query)).toBe(code));

	it.each([
		['cabg x3 svg', '021209W'],
		['vent >96 hrs', '5A1955Z'],
		['orif lt femur shaft', '0QS904Z'],
		['crpp distal radius r', '0PSH34Z'],
		['ing hernia repair w mesh rt lap', '0YU54JZ'],
		['kyphoplasty t12', '0PS43ZZ'],
		['tips', '06183J4'],
		['ex lap', '0WJG0ZZ'],
		['ercp stent', '0F798DZ'],
		['watchman', '02L73DK'],
		['lvad', '02HA0QZ'],
		['afib ablation', '02583ZZ'],
		['pancreas resection', '0FTG0ZZ'],
		['bronchoscopy with bal rul', '0B9C8ZX'],
		['ct head without contrast', 'BW28ZZZ']
	])('ICD-10-PCS: %s', (query, code) => expect(first('icd10pcs', query)).toBe(code));

	it.each([
		['humira', 'J0139'],
		['solu-medrol', 'J2919'],
		['depo-medrol', 'J1010'],
		['narcan', 'J2312'],
		['als ambulance emergent', 'A0427'],
		['keytroda', 'J9271'],
		['rocephin 500 mg', 'J0696']
	])('HCPCS: %s', (query, code) => expect(first('hcpcs', query)).toBe(code));

	it('every brand name leads to a title with its substance, or to the code that is named for it', () => {
		const hcpcs = searches.find((one) => one.set.info.system === 'hcpcs');
		const own = new Set(everydayLines('hcpcs').map(({ code, words }) => `${words} ${code}`));
		const lost = BRAND_NAMES.trim()
			.split('\n')
			.filter((line) => {
				const [brand = '', substance = ''] = line.split(': ');
				const hit = hcpcs?.search(brand, 1)[0];
				const title = hit?.title.toLowerCase() ?? '';
				const has = substance.split(' ').every((word) => title.includes(word));
				return !has && !own.has(`${brand} ${hit?.code ?? ''}`);
			});
		expect(lost).toEqual([]);
	});
});
