/** The ICD-10-PCS tables opened: which values may follow, axis by axis, and what each means. */
import type { PcsFit, PcsMeaning, PcsStep, PcsValue } from '../domain/pcs-step';
import { PCS_AXES } from '../domain/pcs-step';
import type { PcsRow, PcsTable } from './official';
import type { PcsContent, PcsPatch } from './pcs-part';
import { PcsTerms } from './pcs-part-terms';

/** Values of ICD-10-PCS stand in ASCII order in every table: digits, then letters. */
const byCharacter = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** A label, and where it stands: see `PcsAxisMeaning.from`. */
export interface FoundLabel {
	label: string;
	from: 'row' | 'table' | 'system';
}

/** Every word of a label is a word of the title; that a thing is absent is never said there. */
function standsIn(label: string, title: string): boolean {
	const words = new Set(title.toLowerCase().match(/[a-z0-9]+/g));
	if (/^(No |None$)/.test(label)) return true;
	return (label.toLowerCase().match(/[a-z0-9]+/g) ?? []).every((word) => words.has(word));
}

export class PcsBook {
	readonly tables: ReadonlyMap<string, PcsTable>;
	/** Newest list first. */
	readonly patches: readonly PcsPatch[];
	/** The edition of the definitions: they may be older than the tables. */
	readonly definitions: string | undefined;
	private readonly terms: PcsTerms;
	private readonly byPrefix = new Map<string, PcsTable[]>();

	constructor({ tables, terms, termsInfo, patches }: PcsContent) {
		this.tables = tables;
		this.patches = [...patches].sort((a, b) => (a.release < b.release ? 1 : -1));
		this.definitions = termsInfo?.edition;
		this.terms = new PcsTerms(terms);
	}

	/** The list of an edition, or the newest. */
	patch(edition?: string): PcsPatch | undefined {
		return this.patches.find((patch) => edition === undefined || patch.edition === edition);
	}

	/** All tables whose name begins with up to three characters. */
	tablesWith(prefix: string): readonly PcsTable[] {
		const head = prefix.slice(0, 3);
		let found = this.byPrefix.get(head);
		if (!found) {
			found = [...this.tables.values()].filter(({ id }) => id.startsWith(head));
			this.byPrefix.set(head, found);
		}
		return found;
	}

	/** The rows of its table that allow the characters from the fourth on, as far as they are given. */
	rowsFor(chars: string): PcsRow[] {
		const rows = this.tables.get(chars.slice(0, 3))?.rows ?? [];
		return rows.filter(({ axes }) =>
			axes.every((values, at) => chars.length <= at + 3 || values.has(chars.charAt(at + 3)))
		);
	}

	has(code: string): boolean {
		return code.length === PCS_AXES && this.rowsFor(code).length > 0;
	}

	/** The name of an axis, 1 to 7, where some characters lead. */
	axisName(chars: string, axis: number): string {
		if (axis === 1) return 'Section';
		// New tables have none: their section says how its axes are called.
		const table = this.tables.get(chars.slice(0, 3)) ?? this.tablesWith(chars.slice(0, 1))[0];
		const fallback = ['Body System', 'Operation', 'Body Part', 'Approach', 'Device', 'Qualifier'];
		const names = table && [...(table.headNames ?? ['', '']), ...table.axisNames];
		return names?.[axis - 2] || (fallback[axis - 2] ?? '');
	}

	/**
	 * What a character means: by the rows that allow the code, else by what is near, as far as that says one thing.
	 * @param title of the code, where it is newer than the tables: a label from nearby must then stand in it, since
	 * a new row may use a character for something new
	 */
	label(code: string, axis: number, title?: string): FoundLabel | undefined {
		const value = code.charAt(axis - 1);
		if (axis <= 3) return this.headLabel(code, axis);
		const inRows = (rows: readonly PcsRow[]): string[] => [
			...new Set(rows.flatMap(({ axes }) => axes[axis - 4]?.get(value) ?? []))
		];
		const fitting = inRows(this.rowsFor(code));
		if (fitting.length > 0) return { label: fitting.join(' or '), from: 'row' };
		const near: [FoundLabel['from'], string[]][] = [
			['row', inRows(this.rowsFor(code.slice(0, axis)))],
			['table', inRows(this.tables.get(code.slice(0, 3))?.rows ?? [])]
		];
		// In Medical and Surgical, body parts and approaches are numbered for a whole body system.
		if (code.startsWith('0') && axis <= 5)
			near.push(['system', inRows(this.tablesWith(code.slice(0, 2)).flatMap(({ rows }) => rows))]);
		// Z says that there is no device or no qualifier, in a whole section.
		if (value === 'Z' && axis > 5)
			near.push(['system', inRows(this.tablesWith(code.charAt(0)).flatMap(({ rows }) => rows))]);
		for (const [from, labels] of near) {
			const [label] = labels;
			if (label === undefined) continue;
			return labels.length === 1 && (title === undefined || standsIn(label, title))
				? { label, from }
				: undefined;
		}
		return undefined;
	}

	private headLabel(code: string, axis: number): FoundLabel | undefined {
		const whole = this.tables.has(code.slice(0, 3));
		const tables = this.tablesWith(axis === 2 ? code.slice(0, 2) : code.slice(0, 1));
		const table = axis === 3 ? tables.find(({ id }) => id[2] === code[2]) : tables[0];
		if (!table) return undefined;
		const label = [table.section, table.bodySystem, table.operation][axis - 1] ?? '';
		return { label, from: axis < 3 || whole ? 'row' : 'system' };
	}

	meaning(code: string, axis: number, label: string): PcsMeaning {
		const section = code.charAt(0);
		const place = {
			section,
			axis,
			sectionName: this.headLabel(code, 1)?.label ?? '',
			bodySystem: this.headLabel(code, 2)?.label ?? '',
			operation: this.headLabel(code, 3)?.label ?? ''
		};
		const found = this.terms.meaning(label, place) ?? {};
		if (axis !== 3 || found.definition !== undefined) return found;
		const table = this.tablesWith(section).find(({ id }) => id[2] === code[2]);
		return table?.definition === undefined ? found : { ...found, definition: table.definition };
	}

	/**
	 * The values of the axis behind some characters.
	 * @param prefix none to six characters; it need not fit
	 * @param edition of the list whose newer codes are marked; the newest where it is left out
	 */
	step(prefix: string, edition?: string): PcsStep {
		const axis = prefix.length + 1;
		const values = new Map<string, PcsFit>();
		for (const value of this.valuesBeside(prefix)) values.set(value, 'out');
		const examples = new Map<string, { code: string; title: string }>();
		for (const [code, title] of this.patch(edition)?.added ?? []) {
			if (!code.startsWith(prefix)) continue;
			values.set(code.charAt(axis - 1), 'added');
			if (!examples.has(code.charAt(axis - 1))) examples.set(code.charAt(axis - 1), { code, title });
		}
		for (const value of this.valuesThatFit(prefix)) values.set(value, 'fits');
		return {
			prefix,
			axis,
			name: this.axisName(prefix, axis),
			...(axis < PCS_AXES ? { next: this.axisName(prefix, axis + 1) } : {}),
			values: [...values].sort(byCharacter).map(([value, fit]): PcsValue => {
				const code = prefix + value;
				const example = examples.get(value);
				const found = this.label(code, axis, fit === 'added' ? example?.title : undefined);
				const label = found?.label ?? (fit === 'out' ? this.anyLabel(code, axis) : null);
				return {
					value,
					label,
					fit,
					...(label === null ? {} : this.meaning(code, axis, label)),
					...(label === null && example ? { example } : {})
				};
			})
		};
	}

	/** For a value that is ruled out and means several things in its table: the first of them. */
	private anyLabel(code: string, axis: number): string | null {
		if (axis <= 3) return null;
		const rows = this.tables.get(code.slice(0, 3))?.rows ?? [];
		const labels = rows.flatMap(({ axes }) => axes[axis - 4]?.get(code.charAt(axis - 1)) ?? []);
		return labels[0] ?? null;
	}

	private valuesThatFit(prefix: string): string[] {
		const axis = prefix.length;
		if (axis >= 3) return this.rowsFor(prefix).flatMap(({ axes }) => [...(axes[axis - 3]?.keys() ?? [])]);
		return this.tablesWith(prefix).map(({ id }) => id.charAt(axis));
	}

	/** All values of an axis that some choice on the axes before would allow: they keep their places. */
	private valuesBeside(prefix: string): string[] {
		const axis = prefix.length;
		if (axis < 3)
			return this.tablesWith(prefix.slice(0, axis === 2 ? 1 : axis)).map(({ id }) => id.charAt(axis));
		const rows = this.tables.get(prefix.slice(0, 3))?.rows ?? [];
		return rows.flatMap(({ axes }) => [...(axes[axis - 3]?.keys() ?? [])]);
	}
}
