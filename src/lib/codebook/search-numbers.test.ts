import { describe, expect, it } from 'vitest';
import { readNumbers } from './search-numbers';

const words = (text: string): string => text.trim().replace(/\s+/g, ' ');

describe('numbers in the words of the titles', () => {
	it.each([
		['bmi 42', 'bmi 40.0-44.9'],
		['bmi 42.5', 'bmi 40.0-44.9'],
		['BMI of 38', 'bmi 38.0-38.9'],
		['bmi 55', 'bmi 50.0-59.9'],
		['bmi 72', 'bmi 70 greater'],
		['bmi 18', 'bmi 19.9 less'],
		['bmi 40.0-44.9', 'bmi 40.0-44.9'],
		['c5-6 disc', 'c5-c6 level disc'],
		['l5-s1 disc', 'lumbosacral disc'],
		['l1 compression fx', 'first lumbar compression fx'],
		['t12 fx', 'T11-T12 fx'],
		['l1 alone', 'l1 alone'],
		['lt 2nd toe fx', 'lt 2nd toe fx'],
		['no digits', 'no digits']
	])('ICD-10-CM: %s → %s', (typed, read) => expect(words(readNumbers(typed, 'icd10cm'))).toBe(read));

	it.each([
		['cabg x3', 'cabg three arteries'],
		['cabg x5', 'cabg four or more arteries'],
		['triple bypass', 'three arteries bypass'],
		['2 vessel pci', 'two arteries pci'],
		['foot x3', 'foot x3'],
		['vent >96 hrs', 'vent greater than 96 hrs'],
		['vent 5 days', 'vent greater than 96'],
		['vent 4 days', 'vent 24-96'],
		['vent 12 h', 'vent less than 24'],
		['l4-5 fusion', 'lumbar fusion'],
		['l3-5 fusion', '2 or more lumbar fusion'],
		['c7-t1 fusion', 'cervicothoracic fusion'],
		['kyphoplasty t12', 'kyphoplasty thoracic']
	])('ICD-10-PCS: %s → %s', (typed, read) => expect(words(readNumbers(typed, 'icd10pcs'))).toBe(read));

	it('leaves what another system would mean', () => {
		expect(readNumbers('bmi 42', 'hcpcs')).toBe('bmi 42');
		expect(words(readNumbers('cabg x3', 'icd10cm'))).toBe('cabg x3');
	});
});
