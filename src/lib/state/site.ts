/** What a school says of its copy, read once a page, and the files that it offers. Loaded only where it is shown. */
import { NO_SITE, readSite, type ReadSite, type SiteOffer } from '../domain/site-file';

export type { ReadSite, Site, SiteOffer } from '../domain/site-file';

const NOTHING: ReadSite = { site: NO_SITE, problem: '' };
/** What is given while the file does not come. */
export const NOT_NOW: ReadSite = { ...NOTHING };

async function fetchSite(base: string): Promise<ReadSite> {
	try {
		const answer = await fetch(`${base}/site/site.json`);
		// Most copies have none that says anything, and some hosts send a page for what they do not have.
		if (!answer.ok || /text\/html/.test(answer.headers.get('content-type') ?? '')) return NOTHING;
		return readSite(await answer.text());
	} catch (error) {
		console.info('The file of this place does not come now.', error);
		return NOT_NOW;
	}
}

let reading: Promise<ReadSite> | undefined;

/**
 * What the file says, or nothing.
 * @param base the app's base path, without a slash at its end
 */
export const siteOf = (base: string): Promise<ReadSite> => (reading ??= fetchSite(base));

/** Bytes of a file that is offered: a release of all codes has some ten million. */
const OFFER_MOST = 60e6;

/**
 * Fetches a file that the school offers. What is in it is not looked at here.
 * @throws Error with one sentence
 */
export async function fetchOffer(base: string, { file, title }: SiteOffer): Promise<Blob> {
	let answer: Response;
	try {
		answer = await fetch(`${base}/site/${file}`);
	} catch {
		throw new Error(`${title} needs a connection once.`);
	}
	if (!answer.ok || /text\/html/.test(answer.headers.get('content-type') ?? ''))
		throw new Error(`${title} is not where this copy says it is (site/${file}).`);
	if (Number(answer.headers.get('content-length') ?? 0) > OFFER_MOST)
		throw new Error(`${title} is larger than ${OFFER_MOST / 1e6} MB.`);
	const blob = await answer.blob();
	if (blob.size > OFFER_MOST) throw new Error(`${title} is larger than ${OFFER_MOST / 1e6} MB.`);
	return blob;
}
