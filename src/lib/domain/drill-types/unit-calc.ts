/**
 * Units of a drug, line by line, as Medicare Part B wants them: the dose is rounded up to whole units; what is
 * discarded from a single-dose container stands on a line of its own with JW; where nothing is, the line has JZ.
 */
import type { DrillBase } from '../drill';
import { marked, stateOf, type Marked, type MarkedPart } from '../marked';

export interface UnitLine {
	/** Two characters, none for a plain line. */
	modifier: string;
	units: number;
}

/** Answered with one text for each line: `J9035 34`, `J9035-JW 6`. */
export interface UnitCalcDrill extends DrillBase {
	type: 'unit_calc';
	code: string;
	/** What one unit is: 10 of `mg`. */
	per: number;
	unit: string;
	/** What the patient got, in `unit`. */
	given: number;
	/** What was thrown away and charted, in `unit`. */
	discarded: number;
	/** From a single-dose container, billed to Medicare Part B: JW or JZ is asked for. */
	singleDose: boolean;
	answer: UnitLine[];
	/** Modifiers that may be put on a line, wrong ones among them. */
	modifiers: string[];
}

type Dose = Pick<UnitCalcDrill, 'per' | 'given' | 'discarded' | 'singleDose'>;

/** The quotient of two amounts that have few decimals, free of binary fractions. */
const quotient = (amount: number, per: number): number => Math.round((amount / per) * 1e6) / 1e6;

/**
 * The lines that the dose gives. Discarded amounts of items are whole units or none, since a part of a unit that
 * rounding has billed already is not billed again.
 */
export function unitLines({ per, given, discarded, singleDose }: Dose): UnitLine[] {
	const units = Math.ceil(quotient(given, per));
	if (!singleDose) return [{ modifier: '', units }];
	if (discarded === 0) return [{ modifier: 'JZ', units }];
	return [
		{ modifier: '', units },
		{ modifier: 'JW', units: quotient(discarded, per) }
	];
}

export const unitLine = (code: string, { modifier, units }: UnitLine): string =>
	`${code}${modifier && `-${modifier}`} ${units}`;

/** @returns a line as it was given; units are NaN where there is no number */
export function readUnitLine(text: string): UnitLine & { code: string } {
	const [head = '', units = ''] = text.split(' ');
	const [code = '', modifier = ''] = head.split('-');
	return { code, modifier, units: /^\d+$/.test(units) ? Number(units) : NaN };
}

const UNITS = 600;
const LINES = 400;
const modifierWord = (modifier: string) => (modifier === '' ? 'no modifier' : modifier);
const wasteWord = (line: UnitLine | undefined) =>
	line === undefined ? 'no line' : `JW, units ${line.units}`;

/**
 * 0.6 for the units of the dose, 0.4 for the modifier and, where there is one, the line of what was discarded with
 * its units. A dose rounded the wrong way earns nothing of the 0.6, however near it is.
 */
export function markUnitCalc(drill: UnitCalcDrill, answer: readonly string[]): Marked {
	const isWaste = ({ modifier }: UnitLine) => modifier === 'JW';
	const lines = answer.map(readUnitLine);
	const [dose, waste] = [drill.answer.find((line) => !isWaste(line)), drill.answer.find(isWaste)];
	const [myDose, myWaste] = [lines.find((line) => !isWaste(line)), lines.find(isWaste)];
	const units = dose?.units ?? 0;
	const hasUnits = myDose?.units === units;
	const [modifier, mine] = [modifierWord(dose?.modifier ?? ''), modifierWord(myDose?.modifier ?? '')];
	const hasModifier = myDose !== undefined && mine === modifier;
	const hasWaste = wasteWord(myWaste) === wasteWord(waste);
	const hasLines = hasModifier && hasWaste && lines.length === drill.answer.length;
	const parts: MarkedPart[] = [
		{
			name: 'Units of the dose',
			given: myDose ? String(myDose.units) : '',
			key: String(units),
			state: 'right'
		},
		{ name: 'Modifier of the dose', given: myDose ? mine : '', key: modifier, state: 'right' }
	];
	if (waste !== undefined || myWaste !== undefined)
		parts.push({
			name: 'What was discarded',
			given: wasteWord(myWaste),
			key: wasteWord(waste),
			state: 'right'
		});
	for (const part of parts) part.state = stateOf(part.given, part.key);
	const score = (hasUnits ? UNITS : 0) + (hasLines ? LINES : 0);
	if (score === 1000) return marked(score, { parts });
	const exact = quotient(drill.given, drill.per);
	const isRoundedDown = !hasUnits && myDose !== undefined && myDose.units === Math.floor(exact);
	const reasons = [
		hasUnits ? '' : isRoundedDown ? 'A part of a unit is rounded up to a whole one.' : 'The units of the dose are not right.', // prettier-ignore
		hasLines ? '' : 'The lines with their modifiers are not right.'
	];
	return marked(score, { parts, why: reasons.filter(Boolean).join(' ') });
}
