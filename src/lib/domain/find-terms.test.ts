import { describe, expect, it } from 'vitest';
import { termForPhrase } from './find-terms';

describe('the term to look under for a phrase', () => {
	it.each<[string, string, string[], string]>([
		['the main term that the phrase names, not one of which more is said further down',
			'Bronchiectasis with acute exacerbation. No COPD.',
			['Tracheobronchomegaly, with bronchiectasis, with, exacerbation', 'Bronchiectasis, with, exacerbation'],
			'Bronchiectasis, with, exacerbation'],
		['the drug, not the first of its class',
			'Rash on day 4 of cephalexin, taken as prescribed. Enter the one code for the drug.',
			['Aztreonam', 'Cephalexin'], 'Cephalexin'],
		['a disease that the phrase denies is not looked under',
			'Mucocele of the maxillary sinus. No sinusitis.',
			['Sinusitis, maxillary, mucocele', 'Mucocele, sinus'], 'Mucocele, sinus'],
		['what it denies counts below the main term',
			"Barrett's esophagus. Biopsy: no dysplasia.",
			["Barrett's, esophagus", "Barrett's, esophagus, without dysplasia"],
			"Barrett's, esophagus, without dysplasia"],
		['a main term with "see", where the phrase names no other',
			"Assessment: 'Smoker; advised to stop.'",
			['Tabacism, meaning dependence', 'Smoker, see Dependence, drug, nicotine'],
			'Smoker, see Dependence, drug, nicotine'],
		['none with "see" where the phrase names the term itself',
			'Alcohol abuse with anxiety disorder.',
			['Abuse, alcohol, with, anxiety disorder', 'Alcohol, see Abuse, alcohol'],
			'Abuse, alcohol, with, anxiety disorder'],
		['no detour that says more than the phrase',
			'Squamous cell carcinoma of the skin of the left forearm.',
			['Neoplasm, neoplastic, skin, limb', 'Carcinoma, intraepithelial, squamous cell, see Neoplasm, in situ'],
			'Neoplasm, neoplastic, skin, limb'],
		['the stage that is written, not another number of the text',
			'Pressure ulcer of the sacrum. On day 2 the provider documents stage 4.',
			['Ulcer, ulcerated, pressure, stage 2, sacral region', 'Ulcer, ulcerated, pressure, stage 4, sacral region'],
			'Ulcer, ulcerated, pressure, stage 4, sacral region'],
		['a longer word that only begins alike is another',
			'The lower lobe of the left lung is cut out.',
			['Lobectomy', 'Excision, Lung, Lower Lobe, Left'], 'Excision, Lung, Lower Lobe, Left'],
		['the first of equals', 'Swelling.', ['Ague', 'Bone'], 'Ague'],
		['none', 'Swelling.', [], '']
	])('%s', (_, phrase, terms, expected) => expect(termForPhrase(phrase, terms)).toBe(expected)); // prettier-ignore
});
