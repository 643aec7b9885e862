/** Where a code leads in the code book: to its entry, in the edition that the code was said of. */
import { CODE_SYSTEMS, parseCode, type CodeSystem } from './code';
import type { PackCodes } from './pack';
import { placeAddress } from './reference-place';

/**
 * The address of a code's entry; undefined where the book has none.
 * @param code in written form
 * @param system where it is known: a procedure code that was not typed to its end can look like one of HCPCS
 */
export type CodeAddress = (code: string, system?: CodeSystem) => string | undefined;

/** The code system whose written form this is. The forms of the four differ, so it is one, or none. */
const systemOf = (code: string): CodeSystem | undefined =>
	CODE_SYSTEMS.find((system) => parseCode(system, code) === code);

/**
 * @param base the app's base path, without a slash at its end; without it no code leads anywhere
 * @param editions of an item's codes; where a system has none, the entry opens in the learner's own edition
 */
export function codeAddress(base: string | undefined, editions: PackCodes['editions']): CodeAddress {
	return (code, system = systemOf(code)) => {
		// CPT belongs to the AMA: the book has no entry of it.
		if (base === undefined || system === undefined || system === 'cpt') return undefined;
		if (parseCode(system, code) !== code) return undefined;
		return placeAddress(base, { kind: 'code', system, code }, editions[system]);
	};
}
