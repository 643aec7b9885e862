/** What queries, E/M levels, mutants and another setting must hold beyond the rules of a key: M14. */
import { findQuotes, plainText } from '../../domain/document';
import type { AnswerKey, Chart, Mutant } from '../../domain/chart';
import { mutate } from '../../domain/mutant';
import type { Finding } from '../problem';
import { canonical } from '../text-file';
import { isChart, type PlainCheck } from './item';

const error = (reason: string): Finding => ({ rule: 'M14', reason });

function checkQueries(queries: AnswerKey['queries']): Finding[] {
	return queries.flatMap(({ about, evidence, wordings, wording }) => {
		const found: Finding[] = [];
		const say = (reason: string) => found.push(error(`query ${about}: ${reason}`));
		if ((wordings === undefined) !== (wording === undefined)) say('wordings and wording belong together');
		if (wordings && evidence === undefined) say('wordings need evidence: the passages that demand the query');
		if (wordings && wording !== undefined) {
			const ids = wordings.map(({ id }) => id);
			if (!ids.includes(wording)) say(`wording ${wording} is none of the wordings`);
			if (new Set(ids).size < ids.length) say('two wordings have one id');
		}
		return found;
	});
}

/** What a key says of the codes that are reported; two keys that say the same ask nothing. */
const said = ({ dx, px }: AnswerKey) =>
	canonical([
		dx.map(({ code, poa, seq }) => [code, poa ?? '', seq === 1]).sort(),
		px.map(({ code }) => code).sort()
	]);

function checkMutant(chart: Chart, mutant: Mutant): Finding[] {
	const found: Finding[] = [];
	const say = (reason: string) => found.push(error(`mutant ${mutant.id}: ${reason}`));
	const { dx, px } = chart.key;
	let stands = true;
	for (const { doc, quote, nth, to } of mutant.changes) {
		const document = chart.documents.find(({ id }) => id === doc);
		const places = document ? findQuotes(plainText(document.text).text, quote).length : 0;
		if (!document) say(`there is no document ${doc}`);
		else if (places === 0) say(`"${quote}" does not stand in ${doc}`);
		else if (nth === undefined && places > 1) say(`"${quote}" stands ${places} times in ${doc}; say nth`);
		else if (nth !== undefined && nth > places) say(`"${quote}" stands ${places} times, nth is ${nth}`);
		else if (to === quote) say(`"${quote}" is changed to itself`);
		else continue;
		stands = false;
	}
	const lists = [
		{ removed: mutant.remove, added: mutant.add, key: dx },
		{ removed: mutant.px?.remove ?? [], added: mutant.px?.add ?? [], key: px }
	];
	for (const { removed, added, key } of lists) {
		const codes = key.map((line) => line.code);
		for (const code of removed) if (!codes.includes(code)) say(`remove ${code}: not in the key`);
		for (const { code } of added)
			if (codes.includes(code) && !removed.includes(code)) say(`add ${code}: it is in the key already`);
	}
	if (!stands) return found;
	const mutated = mutate(chart, mutant);
	if (mutated === null) return [...found, error(`mutant ${mutant.id}: its changes overlap`)];
	const { key } = mutated.chart;
	if (mutant.first !== undefined && !key.dx.some(({ code }) => code === mutant.first))
		say(`first ${mutant.first}: not in the new key`);
	if (said(key) === said(chart.key)) say('the key stays as it was');
	for (const { code, evidence } of [...key.dx, ...key.px])
		if (evidence.length === 0) say(`${code} stays, but every passage for it is cut by the change`);
	return found;
}

const OTHER_WRONG = 3;

/** M14: queries with wordings, mutants and the other setting are whole. */
export const checkExtras: PlainCheck = (item) => {
	if (!isChart(item)) return [];
	const found = checkQueries(item.key.queries);
	const mutants = item.mutants ?? [];
	for (const mutant of mutants) found.push(...checkMutant(item, mutant));
	for (const { id } of mutants.filter((one, at) => mutants.findIndex(({ id }) => id === one.id) < at))
		found.push(error(`mutant ${id} stands twice`));
	for (const [short] of Object.entries(item.abbreviations ?? {}))
		if (!item.documents.some(({ text }) => findQuotes(plainText(text).text, short).length > 0))
			found.push(error(`abbreviations: ${short} stands in no document`));
	const { also } = item;
	if (also) {
		if (also.setting === item.setting) found.push(error(`also: ${also.setting} is the chart's own setting`));
		if (also.wrong.length < OTHER_WRONG)
			found.push(error(`also: ${also.wrong.length} wrong codes; at least three are asked for`));
		found.push(...checkQueries(also.key.queries).map(({ reason }) => error(`also: ${reason}`)));
	}
	return found;
};

const ENOUGH_WRONG = 5;

/** M14: a chart names at least five codes that a real coder would add. */
export const checkEnoughWrong: PlainCheck = (item) =>
	isChart(item) && item.wrong.length < ENOUGH_WRONG
		? [error(`${item.wrong.length} wrong codes; at least five are asked for`)]
		: [];
