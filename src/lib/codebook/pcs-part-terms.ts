/** Finds what the ICD-10-PCS definitions say of a value, by section, axis and label. */
import type { PcsMeaning } from '../domain/pcs-step';
import type { PcsTerm } from './pcs-definitions-file';

/** The table in which the value stands. */
export interface TermPlace {
	section: string;
	axis: number;
	/** Titles of devices go on `in Lower Joints`, `for Insertion in Lower Joints`, or `in New Technology`. */
	sectionName: string;
	bodySystem: string;
	operation: string;
}

export class PcsTerms {
	private readonly byTitle = new Map<string, PcsTerm>();

	constructor(terms: readonly PcsTerm[]) {
		for (const term of terms)
			for (const title of term.titles) this.byTitle.set(key(term.section, term.axis, title), term);
	}

	/** @returns undefined where the definitions say nothing of the value */
	meaning(
		label: string,
		{ section, axis, sectionName, bodySystem, operation }: TermPlace
	): PcsMeaning | undefined {
		// In section F a term that is assessed and treated is told twice.
		const purpose = operation.includes('Assessment') ? 'assessment' : 'treatment';
		const titles = [
			label,
			`${label} for ${operation} in ${bodySystem}`,
			`${label} in ${bodySystem}`,
			`${label} in ${sectionName}`,
			`${label} (${purpose})`
		];
		// In Administration the qualifier says which substance, and is defined as one.
		const at = section === '3' && axis === 7 ? 6 : axis;
		const terms = titles.flatMap((title) => this.byTitle.get(key(section, at, title)) ?? []);
		// A device may be named twice, with and without its place; a definition stands once, what it includes adds up.
		const definition = terms.find((term) => term.definition !== undefined)?.definition;
		const explanation = terms.find((term) => term.explanation !== undefined)?.explanation;
		const includes = [...new Set(terms.flatMap((term) => term.includes))];
		if (terms.length === 0) return undefined;
		return {
			...(definition === undefined ? {} : { definition }),
			...(explanation === undefined ? {} : { explanation }),
			...(includes.length === 0 ? {} : { includes })
		};
	}
}

function key(section: string, axis: number, title: string): string {
	return `${section}${axis}${title.toLowerCase()}`;
}
