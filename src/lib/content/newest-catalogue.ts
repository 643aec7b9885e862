/** The catalogue as its server has it now, past what this device keeps: it tells how large an update is. */
import type { Catalogue } from '../domain/pack';

/**
 * @param base the app's base path, without a slash at its end
 * @returns null without a connection, or where the answer is none
 */
export async function newestCatalogue(base: string): Promise<Catalogue | null> {
	try {
		// The service worker answers for the address alone; with something behind it the server is asked.
		const response = await fetch(`${base}/packs/catalogue.json?at=${Date.now()}`, { cache: 'no-store' });
		const found = (await response.json()) as Partial<Catalogue>;
		return Array.isArray(found.packs) && Array.isArray(found.items) ? (found as Catalogue) : null;
	} catch {
		return null;
	}
}
