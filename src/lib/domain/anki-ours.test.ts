import { describe, expect, it } from 'vitest';
import type { AnkiRead } from './anki-pack';
import { oursOf, withoutOurs, type OursCard } from './anki-ours';
import type { OwnFlashcard, OwnPack } from './own-pack';

const question = (id: string, rev = 1): OwnFlashcard => ({
	...{ id, rev, type: 'flashcard', prompt: 'Which?', back: 'This.', why: '', refs: [] },
	...{ level: 2, setting: 'any' }
});
const week: OwnPack = {
	...{ key: '0000000a', title: 'Week 3', about: '', edition: 'FY2027' },
	questions: [question('one'), question('two', 2), question('three')]
};
/** A file whose cards were made of these items; those with null were made elsewhere. */
function file(items: (readonly [item: string, rev: number] | null)[]): AnkiRead {
	const cards = items.map((_, at) => question(`anki-${at}`));
	const card = (at: number) => `own.0000000b.anki-${at}`;
	const ours = items.flatMap((one, at): OursCard[] =>
		one ? [{ card: card(at), item: one[0], rev: one[1] }] : []
	);
	return {
		...{ generation: 'anki2', counts: { notes: 0, cards: 0, reviews: 0 }, decks: 1, leftOut: [], phi: [] },
		packs: [{ key: '0000000b', title: 'CodeRounds', about: '', edition: 'FY2027', questions: cards }],
		cards: cards.length,
		reviews: items.map((_, at) => ({ item: card(at), rev: 1, at: at + 1, grade: 3, ms: 1 })),
		resting: items.map((_, at) => card(at)),
		ours
	};
}

describe('what was exported from this app and comes back from Anki', () => {
	it.each<[string, (readonly [string, number] | null)[], number[], string[]]>([
		['nothing of it', [null, null], [0, 1], []],
		[
			'a pack as it is here',
			[
				['own.0000000a.one', 1],
				['own.0000000a.two', 2]
			],
			[],
			['“Week 3” is here already: 2 cards are its own questions, 2 as here. Nothing is added twice.']
		],
		[
			'an earlier form, a later one and a question that is gone, beside cards of others',
			[['own.0000000a.two', 1], null, ['own.0000000a.one', 4], ['own.0000000a.four', 1]],
			[1],
			[
				'“Week 3” is here already: 3 cards are its own questions, 1 in an earlier form, 1 in a later form, which a copy from your other device brings, 1 that you took out of it since. Nothing is added twice.'
			]
		],
		['a pack that is not here', [['own.0000000c.one', 1]], [0], []],
		[
			'a drill of the app',
			[['hf-acute', 1], null],
			[1],
			['1 card is a drill of CodeRounds itself and not added.']
		]
	])('%s', (_, items, left, said) => {
		const { read, says } = withoutOurs(file(items), [week]);
		const ids = left.map((at) => `own.0000000b.anki-${at}`);
		expect(says).toEqual(said);
		expect(read.packs.flatMap(({ questions }) => questions.map(({ id }) => `own.0000000b.${id}`))).toEqual(
			ids
		);
		expect([read.reviews.map(({ item }) => item), read.resting, read.cards]).toEqual([ids, ids, ids.length]);
	});

	it.each([
		[
			'coderounds.own.0000000a.one',
			' CodeRounds CodeRounds::rev::3 ',
			[{ item: 'own.0000000a.one', rev: 3 }]
		],
		['coderounds.hf-acute', ' mine ', [{ item: 'hf-acute', rev: 0 }]],
		['Ab12!', ' CodeRounds::rev::3 ', []]
	])('is known by its guid: %s', (guid, tags, found) => {
		const notes = [{ id: 1, guid, noteType: 1, tags, fields: [] }];
		const cards = [{ id: 7, note: 1, deck: 1, ord: 0, isSuspended: false }];
		const collection = { notes, cards } as unknown as Parameters<typeof oursOf>[0];
		expect(oursOf(collection, new Map([[7, 'own.0000000b.x']]))).toEqual(
			found.map((one) => ({ card: 'own.0000000b.x', ...one }))
		);
	});
});
