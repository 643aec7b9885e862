/**
 * Bits as characters. Crockford's base 32 for what people read out and type: no I, L, O or U, either case, and the
 * letters that look like digits are read as them (crockford.com/base32.html). Base64url for links (RFC 4648, 5).
 */
import { groupBits, splitGroups } from './bit-stream';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const write = (bits: readonly number[], alphabet: string, width: number): string =>
	groupBits(bits, width)
		.map((group) => alphabet.charAt(group))
		.join('');

/** @returns the bits, or null where a character is none of the alphabet */
function read(text: string, alphabet: string, width: number): number[] | null {
	const groups = [...text].map((char) => alphabet.indexOf(char));
	return groups.includes(-1) ? null : splitGroups(groups, width);
}

export const writeCrockford = (bits: readonly number[]): string => write(bits, CROCKFORD, 5);

/** What was typed, as it is compared: upper case, without blanks and hyphens, look-alikes as digits. */
export function typedCrockford(text: string): string {
	return text.replace(/[\s-]/gu, '').toUpperCase().replace(/[IL]/gu, '1').replace(/O/gu, '0');
}

export const readCrockford = (text: string): number[] | null => read(typedCrockford(text), CROCKFORD, 5);

export const writeBase64url = (bits: readonly number[]): string => write(bits, BASE64URL, 6);
export const readBase64url = (text: string): number[] | null => read(text, BASE64URL, 6);
