import { expect, it } from 'vitest';
import { soundOf } from './sound';

it.each([
	['hemmoroids', 'hemorrhoids'],
	['excema', 'eczema'],
	['rocefin', 'rocephin'],
	['newmonia', 'pneumonia'],
	['soriasis', 'psoriasis'],
	['flem', 'phlegm'],
	['asma', 'asthma'],
	['diahrea', 'diarrhea'],
	['fascitis', 'fasciitis'],
	['zanax', 'xanax'],
	['takicardia', 'tachycardia'],
	['sirosis', 'cirrhosis'],
	['anaemia', 'anemia']
])('%s sounds as %s', (typed, meant) => expect(soundOf(typed)).toBe(soundOf(meant)));

it.each([
	['colitis', 'colpitis'],
	['ileum', 'ilium'],
	['hypotension', 'hypertension'],
	['metacarpal', 'metatarsal']
])('%s does not sound as %s', (one, other) => expect(soundOf(one)).not.toBe(soundOf(other)));
