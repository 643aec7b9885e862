/**
 * CMS-HCC V28: which payment category a diagnosis falls in. Read from the official mapping (columns for
 * every model; the V28 column is found by its heading) or from the plain list diagnosis → category.
 */
import { csvRecords } from './csv-records';
import { formatCode } from '../domain/code';
import { ImportError } from './import-error';

/** Written code → categories; a few diagnoses fall in two (footnote 1 of the mapping). */
export type HccMap = Map<string, number[]>;

function add(map: HccMap, code: string, category: number): void {
	const written = formatCode('icd10cm', code);
	const known = map.get(written);
	if (!known) map.set(written, [category]);
	else if (!known.includes(category)) known.push(category);
}

/** @throws ImportError when the V28 column is missing or the file is cut off */
export function parseHccMapping(name: string, text: string): HccMap {
	const records = csvRecords(name, text);
	const plain = records[0]?.[0] === 'diagnosis_code';
	const head = records.find((record) => plain || /^Diagnosis\s+Code$/.test(record[0] ?? ''));
	const column = plain ? 1 : head?.findIndex((cell) => /^CMS-HCC\s+Model\s+Category\s+V28$/.test(cell));
	if (!head || column === undefined || column < 0)
		throw new ImportError('not-a-release', `${name} has no column for the CMS-HCC model V28.`);
	const map: HccMap = new Map();
	for (const record of records) {
		const code = record[0]?.trim() ?? '';
		const category = Number(record[column]);
		if (/^[A-Z][0-9A-Z]{2,6}$/.test(code) && category > 0) add(map, code, category);
	}
	if (map.size === 0) throw new ImportError('damaged', `${name} maps no diagnosis to a category.`);
	return map;
}

/** A macro of the model software of CMS, which is written for SAS: `%MACRO V28115L3;` */
const isMacro = (text: string): boolean => /^\s*%MACRO /.test(text);

/**
 * The macro of labels, `V28115L3.TXT` in the model software of CMS, has a line `HCC37 ="Diabetes … "` for each
 * category, and after them the same again for `CC37`. A CSV of them says `HCC37,Diabetes …`.
 * @returns category → its label
 * @throws ImportError when it holds none
 */
export function parseHccLabels(name: string, text: string): Map<number, string> {
	const labels = new Map<number, string>();
	const lines = isMacro(text)
		? [...text.matchAll(/^\s*(HCC\d+)\s*=\s*"([^"\r\n]*?)\s*"/gm)].map(([, category, label]) => [
				category,
				label
			])
		: csvRecords(name, text);
	for (const [category, label] of lines) {
		const number = /^HCC(\d+)$/.exec(category ?? '')?.[1];
		if (number !== undefined && label) labels.set(Number(number), label);
	}
	if (labels.size === 0) throw new ImportError('damaged', `${name} holds no labels of categories.`);
	return labels;
}

/**
 * `17,18,CMS-HCC,V28,…`: category 17 drops category 18 when both stand in one year. In the macro of hierarchies,
 * `V28115H1.TXT`, all that one drops stand together, and may go over two lines:
 * `%SET0(CC=17    , HIER=%STR(18, 19 ));`
 * @returns category → the categories that it drops
 */
export function parseHccHierarchies(name: string, text: string): Map<number, number[]> {
	const drops = new Map<number, number[]>();
	const pairs = isMacro(text)
		? [...text.matchAll(/%SET0\(\s*CC=\s*(\d+)\s*,\s*HIER=%STR\(([\d,\s]+)\)/g)].flatMap(
				([, parent, below = '']) => (below.match(/\d+/g) ?? []).map((child) => [parent, child])
			)
		: csvRecords(name, text);
	for (const [parent, child] of pairs) {
		if (!/^\d+$/.test(parent ?? '') || !/^\d+$/.test(child ?? '')) continue;
		const list = drops.get(Number(parent));
		if (list) list.push(Number(child));
		else drops.set(Number(parent), [Number(child)]);
	}
	if (drops.size === 0) throw new ImportError('damaged', `${name} holds no hierarchies of categories.`);
	return drops;
}

/**
 * `CNA_HCC226,0.360,…`: the relative factors of one segment of enrollees.
 * @param segment `CNA`: lives at home, 65 or older, no Medicaid
 * @returns category → relative factor
 */
export function parseHccCoefficients(name: string, text: string, segment = 'CNA'): Map<number, number> {
	const factors = new Map<number, number>();
	for (const [label, value] of csvRecords(name, text)) {
		const [, of, category] = /^([A-Z]{3})_HCC(\d+)$/.exec(label ?? '') ?? [];
		if (of === segment) factors.set(Number(category), Number(value));
	}
	if (factors.size === 0) throw new ImportError('damaged', `${name} holds no factors for ${segment}.`);
	return factors;
}
