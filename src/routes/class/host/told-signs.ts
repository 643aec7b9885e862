/** What stands before a word of the collector: nothing where all is well. */
import type { CollectKind } from '../../../lib/domain/class-collect';

export const TOLD_SIGN: Record<CollectKind, 'partial' | 'wrong' | null> = {
	counted: null,
	double: null,
	times: 'partial',
	name: 'partial',
	typo: 'wrong',
	challenge: 'wrong',
	round: 'wrong',
	answers: 'wrong',
	long: 'wrong'
};
