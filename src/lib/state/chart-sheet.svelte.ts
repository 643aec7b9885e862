/** A code sheet in work, of a chart or of one with a changed fact: its lines, and the code being typed. */
import type { Mark, Poa, SheetLine } from '../domain/chart';
import { compactCode, parseCode } from '../domain/code';
import { codeFacts } from '../domain/pack-codes';
import type { PackCodes } from '../domain/pack';

const FORMS = { icd10cm: 'three to seven characters, a letter first', icd10pcs: 'seven characters' };

export abstract class SheetState {
	/** Of the edition that the learner works with, which is known only when the log is open. */
	readonly #codes: () => PackCodes;

	lines = $state.raw<SheetLine[]>([]);
	/** Characters of the code being typed. */
	value = $state('');
	system = $state<SheetLine['system']>('icd10cm');
	/** One sentence about the last thing that could not be done. */
	problem = $state('');

	/** In an exam a code need only have the form of one: what the pack knows of it would be a hint. */
	protected get formOnly(): boolean {
		return false;
	}

	/** @param codes as they are now */
	constructor(codes: () => PackCodes) {
		this.#codes = codes;
	}

	get codes(): PackCodes {
		return this.#codes();
	}

	/** Keeps everything as it stands. Called on every change. */
	abstract save(): Promise<void>;

	typed(value: string) {
		this.value = compactCode(value);
		this.problem = '';
		void this.save();
	}

	/** Reads the typed code; says what is wrong with it and returns null where it cannot stand on the sheet. */
	protected readCode(): string | null {
		const code = parseCode(this.system, this.value);
		if (code === null) {
			this.problem = `${this.value || 'Nothing'} has not the form of a code: ${FORMS[this.system]}.`;
			return null;
		}
		if (this.lines.some((line) => line.code === code)) {
			this.problem = `${code} is on the sheet already.`;
			return null;
		}
		const facts = codeFacts(this.codes, this.system);
		if (!this.formOnly && facts.knows(code) && !facts.isBillable(code)) {
			this.problem =
				facts.next(code).length > 0
					? `${code} is a header: it needs more characters before it can be reported.`
					: `${code} does not exist in this category.`;
			return null;
		}
		return code;
	}

	/**
	 * Puts the typed code on the sheet.
	 * @param mark the words it leans on
	 * @param at its place; behind the others where none is given
	 */
	protected put(mark: Mark | null, at = this.lines.length): boolean {
		const code = this.readCode();
		if (code === null) return false;
		const line: SheetLine = { system: this.system, code, ...(mark ? { mark } : {}) };
		this.lines = this.grouped([...this.lines.slice(0, at), line, ...this.lines.slice(at)]);
		this.value = '';
		this.problem = '';
		return true;
	}

	/** Diagnoses stand before procedures, whatever was added last. */
	protected grouped(lines: SheetLine[]): SheetLine[] {
		return [
			...lines.filter(({ system }) => system === 'icd10cm'),
			...lines.filter(({ system }) => system === 'icd10pcs')
		];
	}

	remove(at: number) {
		this.lines = this.lines.filter((_, place) => place !== at);
		void this.save();
	}

	move(from: number, to: number) {
		const lines = [...this.lines];
		const [line] = lines.splice(from, 1);
		if (!line) return;
		lines.splice(to, 0, line);
		this.lines = this.grouped(lines);
		void this.save();
	}

	setPoa(at: number, poa: Poa | undefined) {
		this.lines = this.lines.map((line, place) => {
			if (place !== at) return line;
			const { poa: _old, ...bare } = line;
			return poa === undefined ? bare : { ...bare, poa };
		});
		void this.save();
	}
}
