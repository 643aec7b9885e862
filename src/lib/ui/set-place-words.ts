/** Where a set of codes that was found will stand among those of its system in use, in words. */
import { releaseName } from './set-names';

/** What is asked of a set; `release` as `2026-10`. */
interface StandingSet {
	edition: string;
	release: string;
	origin: string;
}

/**
 * @param set that was found
 * @param same those of its system in use, newest first
 * @param own the learner's books, `FY2027`: that edition opens, the newest where it is not on this device
 * @returns one or two sentences; empty where there is nothing beside it
 */
export function placeWords(set: StandingSet, same: readonly StandingSet[], own: string): string {
	const [newest] = same;
	if (!newest) return '';
	if (newest.origin === 'starter') return 'It takes the place of the starter set.';
	const twin = same.find(({ edition }) => edition === set.edition);
	if (twin)
		return twin.origin === 'derived'
			? `It takes the place of the derived ${twin.edition}.`
			: `It takes the place of the ${twin.edition} of ${releaseName(twin.release)}.`;
	// `2026` beside `2026-Q2`
	const [longer, shorter] = [newest, set].sort((a, b) => b.release.length - a.release.length);
	if (longer?.release.startsWith(`${shorter?.release}-Q`))
		return `The ${shorter?.edition} one does not say its quarter, so which is newer is not known. They can stand side by side; ${longer.edition} opens first.`;
	const first = same.find(({ edition }) => edition === own) ?? newest;
	const isOlder = set.release < newest.release;
	const stands = isOlder
		? `This is ${set.edition}, older than the ${newest.edition} in use.`
		: `This is newer than the ${newest.edition} in use.`;
	if (set.edition === own)
		return `${stands} It will open first, as your books are of ${own}; ${first.edition} stays beside it.`;
	if (first.edition === own)
		return `${stands} It can stand beside it; ${own} still opens first, as the edition of your books.`;
	return isOlder
		? `${stands} It can stand beside it; ${first.edition} still opens first.`
		: `${stands} It will open first; ${first.edition} stays beside it.`;
}
