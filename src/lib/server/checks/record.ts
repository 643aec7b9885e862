/** Rules that hold a chart's key against its documents: M12 POA, M13 uncertain wording, M14 quotes, M15 PCS. */
import { findQuote, findQuotes, plainText } from '../../domain/document';
import type { Finding } from '../problem';
import { codesOf, isChart, systemOf, type BookCheck, type PlainCheck } from './item';

const plainTexts = (documents: { id: string; text: string }[]) =>
	new Map(documents.map(({ id, text }) => [id, plainText(text).text]));

/** Words that put an onset after admission; the author's `onset` says it where these do not. */
const LATER =
	/\b(?:(?:hospital )?day [2-9]\b|day 1\d|post-?operative|intraoperative|developed|arose|hours of (?:life|age)|at \d+ hours|after (?:admission|surgery|delivery|birth)|during (?:the )?(?:stay|delivery|labou?r|surgery)|delivery|laceration)/i;

/** M12: every inpatient diagnosis has a POA mark, N only with an onset after admission in the text. */
export const checkPoa: PlainCheck = (item, source) => {
	if (!isChart(item)) return [];
	const found: Finding[] = [];
	const texts = plainTexts(item.documents);
	for (const { code, poa, evidence } of item.key.dx) {
		if (item.setting !== 'inpatient') {
			if (poa !== undefined)
				found.push({ rule: 'M12', reason: `${code}: POA is asked of inpatient charts only` });
			continue;
		}
		if (poa === undefined) found.push({ rule: 'M12', reason: `${code}: POA mark is missing` });
		if (poa !== 'N') continue;
		const onset = source.onsets[code];
		if (onset !== undefined) {
			if (![...texts.values()].some((text) => findQuote(text, onset)))
				found.push({ rule: 'M12', reason: `${code}: onset "${onset}" stands in no document` });
			continue;
		}
		const near = evidence.some(({ doc, quote, nth }) => {
			const text = texts.get(doc) ?? '';
			const span = findQuote(text, quote, nth);
			return span !== null && LATER.test(text.slice(Math.max(0, span.from - 120), span.to + 40));
		});
		if (!near)
			found.push({
				rule: 'M12',
				reason: `${code}: POA N needs an onset after admission near its quote, or a field onset that quotes it`
			});
	}
	return found;
};

/** M12 with the list: exempt if and only if the code is on the POA exempt list. */
export const checkPoaExempt: BookCheck = (item, _source, { sets }) => {
	if (!isChart(item) || item.setting !== 'inpatient') return [];
	return item.key.dx.flatMap(({ code, poa }) => {
		const exempt = sets.poaExempt(code);
		if (poa === undefined || exempt === (poa === 'exempt')) return [];
		return [{ rule: 'M12', reason: `${code} is ${exempt ? '' : 'not '}on the exempt list, POA says ${poa}` }];
	});
};

/** Wordings of uncertainty: Guidelines II.H and IV.H. */
const UNCERTAIN =
	/\b(?:probable|probably|suspected|likely|questionable|possible|possibly|still to be ruled out|rule out|r\/o|working diagnosis|compatible with|consistent with)\b/i;
/** Confirmed only, even in an inpatient record: Guidelines I.C.1.a.1, I.C.1.f.1, I.C.1.g.1.a, I.C.10.c. */
const CONFIRMED_ONLY = /^(?:B20|U07\.1|A92\.5|J09|J10)/;
/** Signs, symptoms, contact and screening may carry such words in an outpatient record. */
const MAY_BE_UNCERTAIN = /^[RZVWXY]/;

/** M13: outpatient, an uncertain diagnosis is not coded (IV.H); inpatient, some infections are not (II.H). */
export const checkUncertain: PlainCheck = (item) => {
	if (!isChart(item)) return [];
	const texts = plainTexts(item.documents);
	const inpatient = item.setting === 'inpatient';
	return item.key.dx.flatMap(({ code, evidence }) => {
		if (inpatient ? !CONFIRMED_ONLY.test(code) : MAY_BE_UNCERTAIN.test(code)) return [];
		return evidence.flatMap(({ doc, quote, nth }) => {
			const text = texts.get(doc) ?? '';
			const span = findQuote(text, quote, nth);
			// The word may stand just before the passage: "Probable | pneumonia".
			const before = span ? (/[^.;:,\n]*$/.exec(text.slice(0, span.from))?.[0] ?? '').slice(-40) : '';
			if (!UNCERTAIN.test(before + quote)) return [];
			return [{ rule: 'M13', reason: `${code}: "${before}${quote}" is uncertain wording (${item.setting})` }];
		});
	});
};

/** M14: every quote stands in its document, whole words, once or with nth; wrong codes are not in the key. */
export const checkQuotes: PlainCheck = (item) => {
	if (!isChart(item)) return [];
	const found: Finding[] = [];
	const texts = plainTexts(item.documents);
	const { dx, px, optional, alt, partial } = item.key;
	const queries = item.key.queries.map(({ about, evidence }) => ({
		code: `query ${about}`,
		evidence: evidence ?? []
	}));
	for (const { code, evidence } of [...dx, ...px, ...optional, ...queries])
		for (const { doc, quote, nth } of evidence) {
			const text = texts.get(doc);
			if (text === undefined) {
				found.push({ rule: 'M14', reason: `${code}: there is no document ${doc}` });
				continue;
			}
			const places = findQuotes(text, quote).length;
			if (places === 0)
				found.push({
					rule: 'M14',
					reason: text.includes(quote)
						? `${code}: "${quote}" cuts a word in ${doc}`
						: `${code}: "${quote}" does not stand in ${doc}`
				});
			else if (nth === undefined && places > 1)
				found.push({ rule: 'M14', reason: `${code}: "${quote}" stands ${places} times in ${doc}; say nth` });
			else if (nth !== undefined && nth > places)
				found.push({
					rule: 'M14',
					reason: `${code}: "${quote}" stands ${places} times in ${doc}, nth is ${nth}`
				});
		}
	const key = [...dx, ...px].map((line) => line.code);
	const taken = new Set([...key, ...[...optional, ...alt, ...partial].map((line) => line.code)]);
	for (const { code } of item.wrong)
		if (taken.has(code))
			found.push({ rule: 'M14', reason: `wrong ${code} is in the key, optional, alt or partial` });
	for (const code of key.filter((one, at) => key.indexOf(one) !== at))
		found.push({ rule: 'M14', reason: `${code} stands twice in the key` });
	for (const { after } of dx)
		if (after !== undefined && !key.includes(after))
			found.push({ rule: 'M14', reason: `after ${after}: no such code in the key` });
	for (const one of alt)
		if (!key.includes(one.instead))
			found.push({ rule: 'M14', reason: `alt instead ${one.instead}: not in the key` });
	for (const one of partial)
		if (!key.includes(one.of)) found.push({ rule: 'M14', reason: `partial of ${one.of}: not in the key` });
	if (dx.filter((line) => line.seq === 1).length !== 1)
		found.push({ rule: 'M14', reason: 'exactly one diagnosis must have seq 1' });
	return found;
};

/** M15: one principal procedure, procedures in inpatient charts only. */
export const checkPrincipalProcedure: PlainCheck = (item) => {
	if (!isChart(item) || item.key.px.length === 0) return [];
	const found: Finding[] = [];
	const marked = item.key.px.filter((line) => line.principal === true).length;
	if (marked !== 1) found.push({ rule: 'M15', reason: `${marked} procedures are marked principal, not 1` });
	if (item.setting !== 'inpatient')
		found.push({ rule: 'M15', reason: 'ICD-10-PCS is reported for inpatients only' });
	return found;
};

/** M15: a PCS code is the product of one row of its table. */
export const checkTableRow: BookCheck = (item, _source, { sets }) =>
	codesOf(item)
		.filter(({ code, must }) => must === 'billable' && systemOf(code) === 'icd10pcs')
		.flatMap(({ code, place }) => {
			const legal = item.editions.map((edition) => sets.pcs(edition)?.inTables(code));
			if (!legal.includes(false)) return [];
			// The tables at hand are of one edition; a code that came later is in the code list only (M1).
			const listed = item.editions.every((edition) => sets.pcs(edition)?.has(code) === true);
			const reason = `${place}: no single row of table ${code.slice(0, 3)} makes ${code}`;
			return [listed ? { rule: 'M15', reason, warning: true as const } : { rule: 'M15', reason }];
		});
