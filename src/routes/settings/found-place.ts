/** Where a book or a list that was found will stand beside what is in use, and what is known of which is newer. */
import type { FoundPart, ToldContent } from '../../lib/state/code-sets.svelte';
import { releaseName } from '../../lib/ui/set-names';

type Dated = Pick<ToldContent, 'edition' | 'release' | 'monthUnknown'>;
type Found = Dated & Pick<ToldContent, 'origin'> & { against: (Dated & { origin: string }) | null };

/** `October 2026`, or what is known of it */
export function releaseSaid({ edition, release, monthUnknown }: Dated): string {
	return monthUnknown ? `of ${edition}, month not known` : releaseName(release);
}

/** @param stands where its part will stand */
export function placeOf(found: Found, stands: FoundPart['stands']): string {
	const { against, release, edition, origin } = found;
	if (!against) return 'Nothing like it is in use yet.';
	const before = against.origin === 'derived' && origin === 'official' ? 'derived ' : '';
	const than = `the ${before}${against.edition} in use`;
	if (stands === 'behind' && release < against.release)
		return `This is older than ${than}, which still opens; ${edition} is kept behind it.`;
	if (stands === 'first') return `It will open in place of ${than}, which stays behind it.`;
	const isUnknown = found.monthUnknown !== against.monthUnknown && edition === against.edition;
	if (isUnknown) {
		const [silent, said] = found.monthUnknown ? ['It', against] : ['The one in use', found];
		return `${silent} does not say of which month of ${edition} it is, so it may be older or newer than that of ${releaseName(said.release)}. If you use it, it takes the place of ${than}.`;
	}
	return release < against.release
		? `It is older than ${than}. If you use it, it takes its place.`
		: `It takes the place of ${than}.`;
}
