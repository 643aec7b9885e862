import { MONTHS } from '../domain/month-names';

/** @param release first month in force, `2025-10` @returns `October 2025`; the text as it is where it is no month */
export function monthWord(release: string): string {
	const [, year, month] = /^(\d{4})-(\d{2})$/.exec(release) ?? [];
	const name = MONTHS[Number(month) - 1];
	return name === undefined ? release : `${name} ${year}`;
}
