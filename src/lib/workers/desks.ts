/**
 * What the code book's worker can be asked, desk by desk. A desk is a plain class: it opens one kind of file and
 * answers questions about it, with values that can be posted. It is tested without a worker.
 */
import { ChangesDesk } from './changes-desk';
import { CodeDesk } from './code-desk';
import { GeneratorsDesk } from './generators-desk';
import { GuidelinesDesk } from './guidelines-desk';
import { IndexDesk } from './index-desk';
import { PcsDesk } from './pcs-desk';
import { SearchWordsDesk } from './search-words-desk';
import { TabularDesk } from './tabular-desk';

export function makeDesks() {
	const codes = new CodeDesk();
	// It has no codes and titles of its own: those are in the code sets.
	const tabular = new TabularDesk(
		() => codes.sets,
		(modifiers) => codes.useModifiers(modifiers)
	);
	const pcs = new PcsDesk();
	const changes = new ChangesDesk(() => codes.sets);
	return {
		codes,
		words: new SearchWordsDesk(codes),
		tabular,
		index: new IndexDesk(),
		pcs,
		changes,
		guidelines: new GuidelinesDesk(),
		generators: new GeneratorsDesk({ codes, tabular, pcs, changes })
	};
}

export type Desks = ReturnType<typeof makeDesks>;
export type DeskName = keyof Desks;

type Method = (...args: never[]) => unknown;
/** The methods of a desk. */
export type Asks<D extends DeskName> = {
	[M in keyof Desks[D] as Desks[D][M] extends Method ? M : never]: Desks[D][M] extends Method
		? Desks[D][M]
		: never;
};
