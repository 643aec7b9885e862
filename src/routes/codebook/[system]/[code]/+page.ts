import { error } from '@sveltejs/kit';
import { CODE_SYSTEMS, parseCode, type CodeSystem } from '../../../../lib/domain/code';
import type { PageLoad } from './$types';

// Seventy thousand entries: the shell page opens them, from the sets on the device.
export const prerender = false;
export const ssr = false;

export const load: PageLoad = ({ params }) => {
	const system = CODE_SYSTEMS.find((name) => name === params.system);
	if (!system) error(404, `There is no code set "${params.system}".`);
	const isHeader = system === 'icd10pcs' && params.code.length < 7;
	const code = isHeader ? params.code : parseCode(system as CodeSystem, params.code);
	if (code === null) error(404, `"${params.code}" has not the form of a code.`);
	return { system: system as CodeSystem, code: String(code) };
};
