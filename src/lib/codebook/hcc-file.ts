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
