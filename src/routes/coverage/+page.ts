import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { Library, LibraryError } from '../../lib/content/library';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }) => {
	try {
		return { coverage: await new Library(base, fetch).coverage() };
	} catch (problem) {
		if (problem instanceof LibraryError) error(503, problem.message);
		throw problem;
	}
};
