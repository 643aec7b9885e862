import { dev } from '$app/environment';
import { servedPacks } from '$lib/server/served-packs';
import type { EntryGenerator } from './$types';

/** Every chart of the release is a page of its own. */
export const entries: EntryGenerator = () =>
	servedPacks('questions', !dev)
		.catalogue.items.filter(({ kind }) => kind === 'chart')
		.map(({ id }) => ({ id }));
