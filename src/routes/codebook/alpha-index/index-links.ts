/** Addresses of the Alphabetic Index, and of the codes that it leads to. */
import { base } from '$app/paths';
import type { IndexBook } from '../../../lib/domain/alpha-index';

export const bookLink = (name: IndexBook): string => `${base}/codebook/alpha-index?book=${name}`;

export const termLink = (name: IndexBook, id?: number): string =>
	id === undefined ? bookLink(name) : `${bookLink(name)}&term=${id}`;

export function codeLink(code: string, name: IndexBook): string {
	if (name !== 'pcs') return `${base}/codebook/icd10cm/${code}`;
	return code.length === 7 ? `${base}/codebook/icd10pcs/${code}` : `${base}/codebook/pcs?from=${code}`;
}
