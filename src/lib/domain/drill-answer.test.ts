import { expect, it } from 'vitest';
import type { Drill, DrillAnswer } from './drill';
import * as of from './drill-types/samples';
import { lacking } from './drill-answer';

const CHOOSE = 'Choose an answer first.';

it.each<[string, Drill, DrillAnswer | null, string]>([
	['nothing chosen', of.POA, null, CHOOSE],
	['an indicator', of.POA, 'Y', ''],
	['no modifier yet', of.MODIFIERS, null, CHOOSE],
	['no modifier needed', of.MODIFIERS, [], ''],
	['some pairs', of.MATCH, ['A nerve is freed=Release'], 'Match every line: 3 to go.'],
	['three elements', of.MDM, ['low', 'limited', 'low', ''], 'Choose all three elements and the level.'],
	['a query without wording', of.ASK, ['query'], 'Choose the wording, too.'],
	['no query', of.ASK, ['code'], ''],
	['a cause alone', of.DENIAL, ['a', ''], 'Choose a cause and what you do.'],
	['a line without units', of.UNITS, ['J9035 35', 'J9035-JW '], 'Give the units of each line.'],
	['lines with units', of.UNITS, ['J9035 35'], ''],
	['a code cut short', of.TABLE, '0FT4', 'Choose a value for each character.'],
	['a code', of.TABLE, '0FT44ZZ', ''],
	['no code typed', of.FACTS, null, 'Type the code from your own book first, or a ? where you found none.'],
	['a blank typed', of.FACTS, [' '], 'Type the code from your own book first, or a ? where you found none.'],
	['facts not shown', of.FACTS, ['?'], 'Show the facts, then tick those that your choice had right.'],
	['facts shown, none ticked', of.FACTS, ['?', 'facts shown'], ''],
	['a part', of.TERM, ['chole-'], ''],
	[
		'a line of the claim open',
		of.CLAIM,
		['keep O80', 'keep O70.1'],
		'Keep, delete or change each code: 1 to go.'
	],
	['a change to nothing', of.CLAIM, ['keep O80', 'keep O70.1', 'change N18.30 '], 'Type the code that N18.30 changes to.'], // prettier-ignore
	['a change to what is no code', of.CLAIM, ['keep O80', 'keep O70.1', 'change N18.30 N1'], 'Type the code that N18.30 changes to.'], // prettier-ignore
	['a claim gone through', of.CLAIM, ['keep O80', 'keep O70.1', 'keep N18.30'], '']
])('%s', (_, drill, answer, said) => {
	expect(lacking(drill, answer)).toBe(said);
});
