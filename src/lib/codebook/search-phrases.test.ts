import { expect, it } from 'vitest';
import { readPhrases } from './search-phrases';

const words = (query: string): string => readPhrases(query).trim().split(/\s+/).join(' ');

it.each([
	['an illness of a relative', 'Mother had breast cancer', 'family history breast cancer'],
	['that he died of', 'brother died of stroke', 'family history stroke'],
	[
		'not of a newborn whose mother is ill',
		'newborn of mother with diabetes',
		'newborn of mother with diabetes'
	],
	['an open fracture of type I', 'gustilo 1 tibia', 'open type ii tibia'],
	['of type III with its letter', 'gustilo type IIIb femur fx', 'open type iiib femur fx'],
	['of type III without', 'grade 3 open fx tibia', 'open type iiia open fx tibia'],
	['a type of something else', 'type 2 mi', 'type 2 mi'],
	['weeks of a newborn', 'preemie 28 wk', 'newborn gestational age 28 completed weeks'],
	['but not of a pregnancy', 'preterm labor 32 weeks', 'preterm labor 32 weeks'],
	['weeks and days of a pregnancy', '37w2d', '37 weeks gestation'],
	['in sevenths', '38 5/7 weeks', '38 weeks gestation'],
	['grams of a newborn', 'elbw 800 g', 'elbw 750-999 grams'],
	['days of a newborn', 'newborn check 5 days old', 'newborn check under 8 days old'],
	['later days', 'newborn 12 days old', 'newborn 8 to 28 days old'],
	['that the cause is meant', 'dog bite ext cause', 'dog bite'],
	['nothing but that', 'external cause', 'external cause'],
	['nothing of the kind', 'Heart failure', 'Heart failure']
])('%s: %s', (_, query, meant) => expect(words(query)).toBe(meant));
