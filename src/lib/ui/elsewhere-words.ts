/**
 * What is said of a code that the edition asked for has not, and another has.
 * @param year of the other edition, and `edition` asked for: labels of fiscal years sort as the years do
 */
export function elsewhereWords(year: string, edition: string): string {
	return year < edition ? `It stood in ${year}.` : `It stands in ${year}.`;
}
