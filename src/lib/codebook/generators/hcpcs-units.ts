/**
 * Units of a drug: the official title says what one unit is, and the dose is counted in it. A dose is rounded up to
 * whole units; what is discarded from a single-dose vial goes on a line with JW, none discarded takes JZ.
 */
import type { Reference } from '../../domain/drill';
import { unitLine, unitLines } from '../../domain/drill-types/unit-calc';
import type { GeneratedDrill } from '../../domain/skills';
import type { CodeSet } from '../code-set';
import { editionOf, type Generator } from './book';
import { frameOf } from './frame';
import { markingCodes } from './marking-codes';

export interface UnitOf {
	code: string;
	drug: string;
	per: number;
	unit: string;
}

/** `Injection, bevacizumab, 10 mg`: nothing behind the unit, and no brand that the dose would depend on. */
const TITLE = /^Injection, ([a-z][a-z -]*[a-z]), (?:per )?(\d{1,4}) (mg|mcg|units)$/i;

/** @returns null for a title of another form */
export function unitOf(code: string, title: string): UnitOf | null {
	const [, drug, per, unit] = TITLE.exec(title) ?? [];
	if (drug === undefined || unit === undefined || Number(per) < 1) return null;
	return { code, drug: drug.toLowerCase(), per: Number(per), unit: unit.toLowerCase() };
}

function unitsOf(set: CodeSet): UnitOf[] {
	return Array.from({ length: set.size }, (_, at) => unitOf(set.code(at), set.title(at))).filter(
		(one) => one !== null
	);
}

/** Whole units of a dose at most, by what one unit is: a larger unit, fewer of them. */
const mostUnits = (per: number): number => (per < 10 ? 120 : per < 100 ? 40 : 8);

export const hcpcsUnits: Generator = (book) => {
	const { set } = book;
	const drugs = unitsOf(set);
	if (drugs.length === 0) return null;
	const edition = editionOf(book);
	return (id, random): GeneratedDrill => {
		const { code, drug, per, unit } = random.pick(drugs);
		const whole = (1 + random.below(mostUnits(per))) * per;
		const rest = per > 1 && random.below(2) === 0 ? 1 + random.below(per - 1) : 0;
		const bill = random.pick(['single', 'single and waste', 'plain'] as const);
		const singleDose = bill !== 'plain';
		// A part of a unit that rounding has billed already is not billed again, so waste goes with whole units.
		const discarded = bill === 'single and waste' ? (1 + random.below(Math.min(20, whole / per))) * per : 0;
		const given = discarded > 0 ? whole : whole - per + (rest === 0 ? per : rest);
		const answer = unitLines({ per, given, discarded, singleDose });
		const amount = (number: number): string => `${number} ${unit}`;
		const [dose] = answer;
		const notes = {
			single: `${amount(given)} of ${drug} is given from single-dose vials. Nothing is discarded, and the chart says so.`,
			'single and waste': `${amount(given)} of ${drug} is given from single-dose vials. The rest, ${amount(discarded)}, is discarded and charted.`,
			plain: `${amount(given)} of ${drug} is given. The payer uses neither JW nor JZ.`
		};
		const rounded = given % per === 0 ? '' : `, with a part of a unit rounded up`;
		const lines = {
			single: 'The vials are single-dose and nothing was discarded, so the line carries JZ.',
			'single and waste': `The discarded ${amount(discarded)} go on a line of their own with JW.`,
			plain: 'This payer uses neither JW nor JZ.'
		};
		const ref: Reference = { source: 'HCPCS', edition, section: code };
		const title = set.title(set.find(code));
		return {
			drill: {
				...frameOf(
					id,
					'hcpcs',
					edition,
					[ref, { source: 'CMS', edition: '', section: 'contractor page, modifier JW' }],
					'outpatient'
				),
				type: 'unit_calc',
				context: singleDose ? 'Medicare Part B, physician office' : 'Commercial plan, physician office',
				note: notes[bill],
				prompt: `One unit of ${code} is ${amount(per)}. Give the lines.`,
				...{ code, per, unit, given, discarded, singleDose, answer },
				modifiers: ['JW', 'JZ'],
				rationale: `${code} is “${title}”. ${given} divided by ${per} is ${dose?.units ?? 0} units${rounded}. ${lines[bill]}`
			},
			codes: markingCodes(set, { titles: [code] }),
			proof: { ...ref, row: `${title}: ${answer.map((line) => unitLine(code, line)).join('; ')}` }
		};
	};
};
