/** M20: no CPT code in any text. M21: nothing that looks like a real patient. */
import { findPhi } from '../../domain/phi';
import { isChart, textsOf, type PlainCheck } from './item';

/** Five digits, or four and F, T or U, are the forms of CPT codes (design.md, "The code sets"). */
export const FIVE_DIGITS = /(?<![\d.,$-])\b(?:\d{5}|\d{4}[FTU])\b(?![.,]?\d)/g;

export const checkNoCpt: PlainCheck = (item) =>
	textsOf(item).flatMap(({ place, text }) =>
		[...text.matchAll(FIVE_DIGITS)].map(([number]) => ({
			rule: 'M20',
			reason: `${place}: ${number} has the form of a CPT code; write large numbers with a comma`
		}))
	);

/** Bare two-digit modifiers stand behind one switch (domain/cpt-numbers.ts), so an item that shows one says so. */
const MODIFIER = /\bmodifiers? \d{2}\b(?!\.?\d)/i;
const TWO_DIGITS = /^\d{2}$/;

export const checkCptNumbers: PlainCheck = (item) => {
	if (isChart(item) || item.cptNumbers) return [];
	const texts = textsOf(item);
	const asksModifier = texts.some(({ place, text }) => place === 'prompt' && /\bmodifiers?\b/i.test(text));
	const shows = ({ place, text }: { place: string; text: string }) =>
		MODIFIER.test(text) || (asksModifier && place.startsWith('choice') && TWO_DIGITS.test(text));
	return texts.some(shows)
		? [{ rule: 'M20', reason: 'shows a two-digit modifier: say cptNumbers: true' }]
		: [];
};

/** Rules and laws have dates of their own; a date is the patient's only where a patient is told of. */
const SPEAKS_OF_PATIENT = /\bpatient\b|\b\d{1,2}\s?[FM]\b|\byear-old\b/i;

export const checkPhi: PlainCheck = (item) =>
	textsOf(item).flatMap(({ place, text }) =>
		findPhi(text)
			.filter(
				({ kind }) =>
					kind !== 'date' || isChart(item) || /context|note/.test(place) || SPEAKS_OF_PATIENT.test(text)
			)
			.filter(({ kind }) => kind !== 'web address')
			.map((hit) => ({ rule: 'M21', reason: `${place}: "${hit.text}" looks like a ${hit.kind}` }))
	);
