/** Rules about codes that stand on one claim: M3 Excludes1, M6 manifestations, M16 O80, M17 BMI. */
import type { Finding } from '../problem';
import { claimsOf, type BookCheck, type PlainCheck } from './item';

/** Guidelines I.A.12.a: an Excludes1 note keeps two codes apart, unless the conditions are unrelated. */
export const checkExcludes1: BookCheck = (item, source, { sets }) => {
	const tabular = sets.tabular();
	if (!tabular) return [];
	return claimsOf(item).flatMap(({ place, codes }) =>
		tabular
			.excludes1Pairs(codes)
			.filter(
				({ a, b }) => !source.exempt.some(({ pair }) => pair.includes(a) && pair.includes(b) && a !== b)
			)
			.map(({ a, b, note, from }) => ({
				rule: 'M3',
				reason: `${place}: ${a} and ${b} are kept apart by an Excludes1 note at ${from}: ${note}`
			}))
	);
};

/** Guidelines I.A.13: "in diseases classified elsewhere" never stands first. */
export const checkManifestation: BookCheck = (item, _source, { sets }) =>
	claimsOf(item).flatMap(({ place, codes, first, ordered }) => {
		const head = first ?? (ordered ? codes[0] : undefined);
		if (head === undefined || sets.tabular()?.isManifestation(head) !== true) return [];
		return [{ rule: 'M6', reason: `${place}: ${head} is a manifestation and cannot stand first` }];
	});

/** Guidelines I.C.15.n: O80 is first, with Z37.0, and with no other code of chapter 15. */
export const checkNormalDelivery: PlainCheck = (item) =>
	claimsOf(item).flatMap(({ place, codes, first, ordered }) => {
		if (!codes.includes('O80')) return [];
		const found: Finding[] = [];
		const others = codes.filter((code) => code.startsWith('O') && code !== 'O80');
		const head = first ?? (ordered ? codes[0] : undefined);
		if (others.length > 0) found.push({ rule: 'M16', reason: `${place}: O80 with ${others.join(', ')}` });
		if (head !== undefined && head !== 'O80')
			found.push({ rule: 'M16', reason: `${place}: O80 must stand first` });
		if (!codes.includes('Z37.0')) found.push({ rule: 'M16', reason: `${place}: O80 without Z37.0` });
		return found;
	});

/** Guidelines I.B.14: a BMI code only with a weight diagnosis by the provider. */
const WEIGHT = /^(?:E66|E4[0-6]|E64|R63\.[456]|F50|O99\.21|O26\.0|E88\.81)/;
export const checkBodyMass: PlainCheck = (item) =>
	claimsOf(item).flatMap(({ place, codes }) =>
		codes.some((code) => code.startsWith('Z68')) && !codes.some((code) => WEIGHT.test(code))
			? [{ rule: 'M17', reason: `${place}: Z68 without a weight diagnosis`, warning: true as const }]
			: []
	);
