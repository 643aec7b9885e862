/** ICD-10-PCS rows: one code that a row allows among mixtures of values from different rows. */
import type { Reference } from '../../domain/drill';
import type { Random } from '../../domain/random';
import type { GeneratedDrill } from '../../domain/skills';
import type { PcsTable } from '../official';
import { editionOf, type Generator } from './book';
import { choicesOf, frameOf, type Wrong } from './frame';
import { markingCodes } from './marking-codes';
import { axisLabels, codesOf, inOneRow, type AxisLabels } from './pcs-axes';

export const pcsRow: Generator = (book) => {
	const { set, tables } = book;
	if (!tables) return null;
	const edition = editionOf(book);
	const fit = [...tables.tables.values()].flatMap((table) => {
		const labels = table.rows.length > 1 ? axisLabels(table) : null;
		return labels ? [{ table, labels }] : [];
	});
	if (fit.length === 0) return null;
	const isListed = (code: string): boolean =>
		set.find(code) >= 0 || tables.patches.some(({ added }) => added.has(code));

	/** The code with one value that stands in another row; null where that is a code, too. */
	const mixture = (random: Random, table: PcsTable, labels: AxisLabels, code: string): Wrong | null => {
		const axis = 4 + random.below(4);
		const others = Object.keys(labels[String(axis)] ?? {}).filter((value) => value !== code.charAt(axis - 1));
		if (others.length === 0) return null;
		const value = random.pick(others);
		const mixed = code.slice(0, axis - 1) + value + code.slice(axis);
		if (inOneRow(table, mixed) || isListed(mixed)) return null;
		const label = labels[String(axis)]?.[value] ?? '';
		return {
			text: textOf(labels, mixed),
			why: `${value}, ${label}, stands in another row of the table, without the other three.`,
			error: 'rule'
		};
	};
	const textOf = (labels: AxisLabels, code: string): string =>
		`${code} ${[4, 5, 6, 7].map((axis) => labels[String(axis)]?.[code.charAt(axis - 1)] ?? '').join(' · ')}`;

	const codes = new Map<string, string[]>();
	const codesFor = (table: PcsTable): string[] => {
		let known = codes.get(table.id);
		if (!known) codes.set(table.id, (known = codesOf(set, table)));
		return known;
	};
	return (id, random): GeneratedDrill => {
		for (let tries = 0; tries < 500; tries++) {
			const { table, labels } = random.pick(fit);
			const all = codesFor(table);
			if (all.length === 0) continue;
			const code = random.pick(all);
			const wrong = new Map<string, Wrong>();
			for (let more = 0; wrong.size < 3 && more < 40; more++) {
				// Around other codes of the table as well, so that the odd one out is not the one with most in common.
				const one = mixture(random, table, labels, random.below(2) === 0 ? code : random.pick(all));
				if (one) wrong.set(one.text, one);
			}
			if (wrong.size < 3) continue;
			const ref: Reference = { source: 'PCS Tables', edition, section: table.id };
			return {
				drill: {
					...frameOf(id, 'pcs', edition, [ref], 'inpatient'),
					type: 'multiple_choice',
					prompt: `Table ${table.id}, ${table.operation}, ${table.bodySystem}. Which of these stands in one row of it?`,
					...choicesOf(random, textOf(labels, code), [...wrong.values()]),
					rationale: `${code} is ${set.title(set.find(code))}. One row of table ${table.id} in ${edition} has its four values together; the others mix values of different rows.`
				},
				codes: markingCodes(set, { titles: [code] }),
				proof: { ...ref, row: textOf(labels, code) }
			};
		}
		throw new RangeError('no table of this book can be asked about');
	};
};
