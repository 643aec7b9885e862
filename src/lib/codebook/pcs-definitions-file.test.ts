import { describe, expect, test } from 'vitest';
import { officialFile } from '../../../tests/official';
import { ImportError } from './import-error';
import { parsePcsDefinitions } from './pcs-definitions-file';
import { readRelease } from './read-release';

const EXCERPT = `<?xml version="1.0" encoding="utf-8"?>
<ICD10PCS.definitions><version>2026</version><title>2026 ICD-10-PCS Definitions</title>
<section code="0"><title>Medical and Surgical</title>
<axis pos="3"><title>Operation</title>
<terms><title>Alteration</title><definition>Modifying the anatomic
  structure</definition><explanation>Principal purpose is to improve appearance</explanation><includes>Face lift</includes></terms>
</axis>
<axis pos="4"><title>Body Part</title>
<terms><title>Ankle Joint, Left</title><title>Ankle Joint, Right</title><includes>Inferior tibiofibular joint</includes><includes>Talocrural joint</includes></terms>
<terms><includes>of nothing</includes></terms>
</axis></section>
<section code="F"><title>Rehabilitation</title><axis pos="5"><title>Type Qualifier</title>
<terms><title>Aphasia (Assessment)</title><definition>Measures speech</definition></terms></axis></section>
<deviceAggregation><aggregate><device>A device</device><parent value="4">Another</parent></aggregate></deviceAggregation>
</ICD10PCS.definitions>`;

describe('definitions of ICD-10-PCS', () => {
	test('terms with section, axis and what is said of them', () => {
		expect(parsePcsDefinitions('d.xml', EXCERPT)).toEqual({
			version: '2026',
			terms: [
				{
					section: '0',
					axis: 3,
					titles: ['Alteration'],
					definition: 'Modifying the anatomic structure',
					explanation: 'Principal purpose is to improve appearance',
					includes: ['Face lift']
				},
				{
					section: '0',
					axis: 4,
					titles: ['Ankle Joint, Left', 'Ankle Joint, Right'],
					includes: ['Inferior tibiofibular joint', 'Talocrural joint']
				},
				{
					section: 'F',
					axis: 5,
					titles: ['Aphasia (Assessment)'],
					definition: 'Measures speech',
					includes: []
				}
			]
		});
	});

	test('is known by its content, whatever its name', () => {
		const [file] = readRelease('download (3).txt', new TextEncoder().encode(EXCERPT));
		expect(file).toMatchObject({
			kind: 'pcs-definitions',
			origin: 'official',
			definitions: { version: '2026' }
		});
	});

	test.each([
		['cut off', EXCERPT.slice(0, 400)],
		['with entities', EXCERPT.replace('<ICD10PCS', '<!DOCTYPE a [<!ENTITY b "c">]><ICD10PCS')]
	])('%s is refused', (_, text) => {
		expect(() => parsePcsDefinitions('d.xml', text)).toThrow(ImportError);
	});

	const official = officialFile('icd10pcs/icd10pcs_definitions_2026.xml');
	test.skipIf(official === undefined)('of FY2026: 954 groups of terms', () => {
		const { version, terms } = parsePcsDefinitions('d', new TextDecoder().decode(official));
		expect([version, terms.length]).toEqual(['2026', 954]);
		expect(new Set(terms.map(({ section }) => section)).size).toBe(16);
		expect(terms.filter(({ definition }) => definition !== undefined).length).toBeGreaterThan(300);
	});
});
