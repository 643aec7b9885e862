/** What changed from one year's books to the next, dealt as `domain/year-delta.ts` makes it. */
import { deltaDealer } from '../../domain/year-delta';
import type { Reference } from '../../domain/drill';
import type { GeneratedDrill } from '../../domain/skills';
import { editionOf, type Generator } from './book';
import { frameOf } from './frame';
import { markingCodes } from './marking-codes';

export const year: Generator = (book) => {
	const changes = book.changes?.();
	if (!changes) return null;
	const deal = deltaDealer(changes);
	if (deal(0) === null) return null;
	const edition = editionOf(book);
	const topic = changes.system === 'icd10pcs' ? 'pcs' : 'cm.gen';
	return (id, random): GeneratedDrill => {
		let made = deal(random.word());
		// Where few codes stand beside the changed one there are fewer choices: then another is dealt.
		for (let tries = 0; tries < 50 && made?.type === 'multiple_choice' && made.choices.length < 4; tries++)
			made = deal(random.word());
		if (!made) throw new RangeError('nothing changed between these editions');
		const ref: Reference = {
			source: 'Code sets',
			edition: `${changes.before.edition} and ${changes.after.edition}`,
			section: ''
		};
		const drill =
			made.type === 'multiple_choice'
				? {
						...made,
						choices: made.choices.map((one) =>
							one.why === undefined ? one : { ...one, error: 'rule' as const }
						)
					}
				: made;
		return {
			drill: { ...drill, ...frameOf(id, topic, edition, made.refs) },
			codes: markingCodes(
				book.set,
				made.type === 'typed_code' ? { titles: made.answer, trees: made.answer } : {}
			),
			proof: { ...ref, row: made.rationale }
		};
	};
};
