import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	coach,
	coachSkipped,
	ROUTE_PLACES,
	routeText,
	withStep,
	type CoachedFind,
	type RouteStep
} from './find-route';

/** `index Fracture, traumatic > icd10cm S72.0` */
function routeOf(text: string): RouteStep[] {
	return text
		.split(' > ')
		.filter(Boolean)
		.map((step, at) => {
			const [place, what] = step.split(/ (.*)/);
			return { place: place as RouteStep['place'], what: what ?? '', second: at * 5 };
		});
}

const NECK = 'Fracture, traumatic, femur, neck';
const diagnosis: Omit<CoachedFind, 'route'> = {
	door: 'index',
	system: 'icd10cm',
	key: 'S72.001A',
	given: 'S72.001A',
	phrase: 'Emergency department, 79F. Fracture of the neck of the right femur, first visit.',
	terms: ['Fracture, hip', NECK]
};
const NEVER = 'You never read the Tabular entry: notes there can change the code.';
const HAS = `The Index has ${NECK}.`;

describe('the way to a diagnosis is coached', () => {
	it.each<[string, string, Partial<CoachedFind>, string]>([
		['Index, Tabular', 'letter F > index Fracture, traumatic > icd10cm S72.0', {},
			'You went through the Index and verified in the Tabular.'],
		['only the Index', 'letter F > index Fracture, traumatic', {}, NEVER],
		['another entry is not its entry', 'index Fracture, traumatic > icd10cm S82', {}, NEVER],
		['Tabular first', 'chapter 19 > icd10cm S72.0 > index Fracture, traumatic', {},
			`You opened the Tabular first. ${HAS}`],
		['Tabular alone', 'icd10cm S72', {}, `You opened the Tabular first. ${HAS}`],
		['Tabular first, no Index on the device', 'icd10cm S72', { terms: [] },
			'You opened the Tabular first. The Index comes first.'],
		['nothing opened', '', {}, `You gave the code without opening Index or Tabular. ${HAS}`],
		['the Guidelines are neither', 'guidelines I.C.19', {},
			`You gave the code without opening Index or Tabular. ${HAS}`],
		['searched and read', 'search fracture femur > icd10cm S72.001A', { door: 'search' },
			`You searched: the Index has ${NECK}.`],
		['searched and not read', 'search fracture femur', { door: 'search' },
			`You searched: the Index has ${NECK}. ${NEVER}`],
		['searched, no Index on the device', 'search fx > icd10cm S72', { door: 'search', terms: [] },
			'You searched. On paper the Index comes first.'],
		['the whole way to another code', 'index Injury > icd10cm S79', { given: 'S79.911A' },
			`You went through the Index and verified in the Tabular. The Index has ${NECK}, not Injury.`],
		['the term that was begun is named', 'index Fracture, hip', { given: 'S72.009A' },
			`${NEVER} The Index has Fracture, hip.`],
		['the printed book', '', { door: 'paper' },
			`The app does not see the way through your own book. ${HAS}`]
	])('%s', (_, route, change, expected) =>
		expect(coach({ ...diagnosis, ...change, route: routeOf(route) })).toBe(expected)
	); // prettier-ignore
});

it('a phrase that was skipped is told with its term', () => {
	expect(coachSkipped({ ...diagnosis, given: '', route: [] })).toBe(`Skipped, and not counted. ${HAS}`);
	expect(coachSkipped({ ...diagnosis, given: '', route: [], terms: [] })).toBe('Skipped, and not counted.');
});

describe('the way to a procedure is coached', () => {
	const procedure: Omit<CoachedFind, 'route'> = {
		door: 'index',
		system: 'icd10pcs',
		key: '0SR904A',
		given: '0SR904A',
		phrase: 'Total replacement of the right hip joint.',
		terms: ['Replacement, Joint, Hip, Right']
	};
	it.each<[string, string, Partial<CoachedFind>, string]>([
		['Index, table', 'letter R > index Replacement, Joint > tables 0SR9', {},
			'You went through the Index and built the code in its table.'],
		['tables first', 'tables 0SR > index Replacement', {},
			'You went straight to the tables. For ICD-10-PCS that is a way of its own.'],
		['only the Index', 'index Replacement', {},
			'You never opened table 0SR: the Index gives only the beginning of a code.'],
		['nothing opened', '', {},
			'You gave the code without opening table 0SR. The Index has Replacement, Joint, Hip, Right.'],
		['searched', 'search hip replacement > icd10pcs 0SR904A', { door: 'search' },
			'You searched: the Index has Replacement, Joint, Hip, Right.'],
		['the table to another code', 'index Removal > tables 0SP9', { given: '0SP90JZ' },
			'You went through the Index and built the code in its table. The Index has Replacement, Joint, Hip, Right, not Removal.']
	])('%s', (_, route, change, expected) =>
		expect(coach({ ...procedure, ...change, route: routeOf(route) })).toBe(expected)
	); // prettier-ignore
});

describe('a route', () => {
	const steps = (...texts: string[]) =>
		routeOf(texts.join(' > '))
			.reduce<RouteStep[]>(withStep, [])
			.map(({ place, what }) => `${place} ${what}`);

	it.each([
		['keeps the order', ['letter F', 'index Fracture'], ['letter F', 'index Fracture']],
		['does not count a place twice in a row', ['icd10cm S72', 'icd10cm S72'], ['icd10cm S72']],
		['counts a way back', ['icd10cm S72', 'icd10cm S82', 'icd10cm S72'],
			['icd10cm S72', 'icd10cm S82', 'icd10cm S72']],
		['leaves an entry by its note once', ['icd10cm S72', 'note S72', 'icd10cm S72', 'icd10cm S82'],
			['icd10cm S72', 'note S72', 'icd10cm S82']],
		['counts the way back from where a note led', ['icd10cm S72', 'note S72', 'icd10cm S82', 'icd10cm S72'],
			['icd10cm S72', 'note S72', 'icd10cm S82', 'icd10cm S72']],
		['takes typing as one search', ['search f', 'search fr', 'search fract'], ['search fract']],
		['takes another word as another search', ['search fract', 'search hip'], ['search fract', 'search hip']],
		['takes the tables as one place', ['tables 0', 'tables 0SR', 'tables 0SR9'], ['tables 0SR9']]
	])('%s', (_, given, expected) => expect(steps(...given)).toEqual(expected)); // prettier-ignore

	it('is written one step a line', () =>
		expect(routeText(routeOf('letter F > index Fracture, traumatic > icd10cm S72.0'))).toBe(
			'0 letter F\n5 index Fracture, traumatic\n10 icd10cm S72.0'
		));

	it('is never longer than the log takes, and never cut within a line', () => {
		const step = fc.record({
			place: fc.constantFrom(...ROUTE_PLACES),
			what: fc.string({ maxLength: 400 }),
			second: fc.nat(9999)
		});
		fc.assert(
			fc.property(fc.array(step, { maxLength: 120 }), (route) => {
				const text = routeText(route);
				expect(text.length).toBeLessThanOrEqual(10_000);
				const lines = text === '' ? [] : text.split('\n');
				lines.forEach((line, at) =>
					expect(line.startsWith(`${route[at]?.second} ${route[at]?.place} `)).toBe(true)
				);
			})
		);
	});
});
