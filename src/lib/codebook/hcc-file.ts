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

/** `HCC37,Diabetes with Chronic Complications` → 37 → its label. */
export function parseHccLabels(name: string, text: string): Map<number, string> {
	const labels = new Map<number, string>();
	for (const [category, label] of csvRecords(name, text)) {
		const number = /^HCC(\d+)$/.exec(category ?? '')?.[1];
		if (number !== undefined && label) labels.set(Number(number), label);
	}
	if (labels.size === 0) throw new ImportError('damaged', `${name} holds no labels of categories.`);
	return labels;
}

/**
 * `17,18,CMS-HCC,V28,…`: category 17 drops category 18 when both stand in one year.
 * @returns category → the categories that it drops
 */
export function parseHccHierarchies(name: string, text: string): Map<number, number[]> {
	const drops = new Map<number, number[]>();
	for (const [parent, child] of csvRecords(name, text)) {
		if (!/^\d+$/.test(parent ?? '') || !/^\d+$/.test(child ?? '')) continue;
		drops.set(Number(parent), [...(drops.get(Number(parent)) ?? []), Number(child)]);
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
