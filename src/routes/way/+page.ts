import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { Library, LibraryError } from '../../lib/content/library';
import type { Way } from '../../lib/domain/way';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }) => {
	try {
		const library = new Library(base, fetch);
		const [coverage, facts, answer] = await Promise.all([
			library.coverage(),
			library.exams(),
			fetch(`${base}/way/way.json`)
		]);
		if (!answer.ok) throw new LibraryError(`A file of the library is missing (way.json, ${answer.status}).`);
		return {
			way: (await answer.json()) as Way,
			exams: coverage.exams,
			blueprints: facts.blueprints
		};
	} catch (problem) {
		if (problem instanceof LibraryError) error(503, problem.message);
		if (problem instanceof TypeError)
			error(503, 'This part is not on the device yet and needs a connection.');
		throw problem;
	}
};
