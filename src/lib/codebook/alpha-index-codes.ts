/** From a code back to the terms of an index that lead to it. */
import { compactCode } from '../domain/code';
import type { AlphaIndex } from './alpha-index';

export class CodeTerms {
	/** Printed code → its number. */
	private readonly numbers: Map<string, number>;
	/** Places of the terms that name code n: `terms[starts[n]] … terms[starts[n + 1] - 1]`, ascending. */
	private readonly starts: Uint32Array;
	private readonly terms: Uint32Array;

	constructor(private readonly index: AlphaIndex) {
		const { codes, codeRefs } = index.columns;
		this.numbers = new Map(codes.map((code, number) => [code, number]));
		this.starts = new Uint32Array(codes.length + 1);
		this.terms = new Uint32Array(codeRefs.length);
		const { starts } = this;
		for (const number of codeRefs) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
		for (let number = 0; number < codes.length; number++)
			starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
		const next = starts.slice();
		for (let at = 0; at < index.size; at++)
			for (const number of index.codeRefs(at)) {
				const place = next[number] ?? 0;
				this.terms[place] = at;
				next[number] = place + 1;
			}
	}

	/** The places of the terms that name a code, by its number among the codes of the index. */
	places(number: number): Uint32Array {
		return this.terms.subarray(this.starts[number], this.starts[number + 1]);
	}

	/**
	 * @param code in written or bare form
	 * @returns places of terms that name it, or else what of it the index names: for S72.001A that is `S72.00-`.
	 * The most exact first, then short paths, then the order of the index
	 */
	termsFor(code: string, limit = 20): number[] {
		const bare = compactCode(code);
		const found: number[] = [];
		for (let length = bare.length; length >= 3 && found.length < limit; length--) {
			const named = new Set<number>();
			for (const number of this.forms(bare.slice(0, length)))
				for (const at of this.places(number)) named.add(at);
			found.push(...[...named].sort((a, b) => this.index.level(a) - this.index.level(b) || a - b));
		}
		return [...new Set(found)].slice(0, limit);
	}

	/** The numbers of a code as the index prints it: `S72.00`, `S72.00-`, `S72.0-`. */
	private forms(bare: string): number[] {
		const written = bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
		const forms = new Set([bare, written, `${written}-`, `${written}.-`, `${bare}-`]);
		return [...forms].flatMap((form) => this.numbers.get(form) ?? []);
	}
}
