/** Drills and entries of a catalogue for the tests of races. */
import type { TypedCodeDrill } from './drill';
import type { CatalogueEntry } from './pack';

export function fakeDrill(given: Partial<TypedCodeDrill>): TypedCodeDrill {
	return {
		id: 'hf',
		rev: 1,
		type: 'typed_code',
		use: 'drill',
		topic: 'cm.ch.c09',
		level: 2,
		exams: ['CPC'],
		setting: 'any',
		editions: ['FY2026', 'FY2027'],
		context: 'Ward, 81F',
		note: 'Acute on chronic heart failure with preserved ejection fraction.',
		prompt: 'Enter the one heart failure code.',
		system: 'icd10cm',
		answer: ['I50.33'],
		partial: [],
		rationale: 'Diastolic, acute on chronic.',
		refs: [],
		family: 'hf',
		needsBook: false,
		review: 'read-twice',
		...given
	};
}

export function fakeEntry(given: Partial<CatalogueEntry>): CatalogueEntry {
	return {
		id: 'hf',
		rev: 1,
		kind: 'drill',
		pack: 'packs/x.json',
		type: 'typed_code',
		topic: 'cm.ch.c09',
		level: 2,
		exams: ['CPC'],
		use: 'drill',
		editions: ['FY2026', 'FY2027'],
		needsBook: false,
		findable: true,
		family: 'hf',
		expect: 30,
		setting: 'any',
		...given
	};
}
