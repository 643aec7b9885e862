import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { Library, LibraryError } from '../../../lib/content/library';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch }) => {
	try {
		const found = await new Library(base, fetch).chartAsPacked(params.id);
		if (found === null) error(404, 'There is no such chart in this release.');
		return found;
	} catch (problem) {
		if (problem instanceof LibraryError) error(503, problem.message);
		throw problem;
	}
};
