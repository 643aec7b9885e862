import { describe, expect, it } from 'vitest';
import { findPhi } from './phi';

describe('findPhi finds', () => {
	it.each([
		['date', 'Seen 3/14/2024 in clinic', '3/14/2024'],
		['date', 'Seen 14.03.24 in clinic', '14.03.24'],
		['date', 'Admitted 2024-03-14', '2024-03-14'],
		['date', 'Surgery on March 14', 'March 14'],
		['date', 'Surgery on 14 March', '14 March'],
		['date', 'Stroke in May 2019', 'May 2019'],
		['date', 'DOB unknown', 'DOB'],
		['phone', 'Call (555) 123-4567', '(555) 123-4567'],
		['phone', 'Call 555-123-4567 now', '555-123-4567'],
		['ssn', 'SSN 123-45-6789', '123-45-6789'],
		['record number', 'MRN 0012345', 'MRN 0012345'],
		['record number', 'medical record number: A-4471', 'medical record number: A-4471'],
		['email', 'write to a.b@example.org', 'a.b@example.org'],
		['web address', 'see www.example.org', 'www.example.org'],
		['name', 'Seen by Dr. Miller', 'Dr. Miller'],
		['name', 'Mrs Lopez feels well', 'Mrs Lopez'],
		['name', 'Patient: Anna Lopez', 'Patient: Anna Lopez'],
		['address', 'lives at 12 Elm Street', '12 Elm Street'],
		['address', 'TX 75001', 'TX 75001'],
		['age over 89', 'Patient, 93F', '93F'],
		['age over 89', 'a 94-year-old woman', '94-year-old'],
		['age over 89', 'aged 91', 'aged 91'],
		['hospital', 'sent from St. Anne Hospital', 'St. Anne Hospital'],
		['hospital', 'at Mercy Medical Center', 'Mercy Medical Center']
	])('%s: %s', (kind, text, found) => {
		expect(findPhi(text).map((hit) => [hit.kind, hit.text])).toEqual([[kind, found]]);
	});
});

describe('findPhi leaves alone', () => {
	it.each([
		'Patient, 54F, admitted day 1, discharged day 6.',
		'Patient, 90+ F, lives alone.',
		'BP 164/92, pulse 95, SpO2 93% on 2 L.',
		'Right mastectomy 2016, no treatment since.',
		'Symptoms may 5 times a week recur.',
		'Glucose 95 mg/dL; 95 minutes of surgery.',
		'Seen in the eye clinic, referred by the hospital physician.',
		'Gravida 2, 39w4d, Apgar 8 and 9, weight 3,420 g.',
		'Moderate: 12-24-48 hours after the dose',
		'Dr to follow up'
	])('%s', (text) => {
		expect(findPhi(text)).toEqual([]);
	});
});
