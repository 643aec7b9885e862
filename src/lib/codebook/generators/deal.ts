/** All generators, by the id of the skill that they deal. */
import { seededRandom } from '../../domain/random';
import type { GeneratedDrill } from '../../domain/skills';
import type { Deal, Generator, GeneratorBook } from './book';
import { billable } from './billable';
import { excludes1 } from './excludes1';
import { hccHierarchy } from './hcc-hierarchy';
import { hccPayment } from './hcc-payment';
import { hcpcsUnits } from './hcpcs-units';
import { laterality } from './laterality';
import { manifestation } from './manifestation';
import { pcsRow } from './pcs-row';
import { pcsTable } from './pcs-table';
import { placeholder } from './placeholder';
import { poaExempt } from './poa-exempt';
import { seventh } from './seventh';
import { wordParts } from './word-parts';
import { year } from './year';

/** Skill → its generator, and the kind where one generator has several skills. */
const GENERATORS: Readonly<Record<string, readonly [Generator, string?]>> = {
	'gen.laterality-eye': [laterality, 'eye'],
	'gen.laterality-limb': [laterality, 'limb'],
	'gen.laterality-other': [laterality, 'other'],
	'gen.billable': [billable],
	'gen.seventh-injury': [seventh, 'injury'],
	'gen.seventh-fracture': [seventh, 'fracture'],
	'gen.placeholder': [placeholder],
	'gen.excludes1': [excludes1],
	'gen.manifestation': [manifestation],
	'gen.pcs-table': [pcsTable],
	'gen.pcs-row': [pcsRow],
	'gen.hcpcs-units': [hcpcsUnits],
	'gen.poa-exempt': [poaExempt],
	'gen.hcc-payment': [hccPayment],
	'gen.hcc-hierarchy': [hccHierarchy],
	'gen.year-cm': [year],
	'gen.year-pcs': [year],
	'gen.word-parts': [wordParts]
};

/** @returns null when there is no such skill, or the book holds too little for it */
export function dealerOf(skill: string, book: GeneratorBook): Deal | null {
	const [generator, kind = ''] = GENERATORS[skill] ?? [];
	return generator?.(book, kind) ?? null;
}

/** @param seed whole, from 0 */
export const dealOne = (deal: Deal, id: string, seed: number): GeneratedDrill => deal(id, seededRandom(seed));
