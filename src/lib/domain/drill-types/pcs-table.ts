/**
 * The last four characters of an ICD-10-PCS code, chosen from a table. 0.25 for each axis, and the whole mark only
 * for a legal row; where the root operation is asked too and is wrong, 0.25 at most.
 */
import type { DrillBase } from '../drill';
import { marked, stateOf, type Marked, type MarkedPart } from '../marked';
import type { PackCodes } from '../pack';
import { codeFacts } from '../pack-codes';
import { judgeSlots } from '../slots';

/** Answered with the seven characters: `0FT44ZZ`. */
export interface PcsTableDrill extends DrillBase {
	type: 'pcs_table';
	/** One table, or several where the learner has to find the root operation. */
	tables: { table: string; operation: string }[];
	/** Names of the axes 4 to 7, as the tables have them. */
	axes: [string, string, string, string];
	answer: string;
	/** Axis 4 to 7 → why it has its value. */
	why: Partial<Record<PcsAxis, string>>;
	/** Every other table → why its root operation is wrong. */
	wrong: Record<string, string>;
}

export const PCS_TABLE_AXES = ['4', '5', '6', '7'] as const;
type PcsAxis = (typeof PCS_TABLE_AXES)[number];

const AXIS = 250;
const OTHER_OPERATION = 250;
const NO_ROW = 750;

export function markPcsTable(drill: PcsTableDrill, answer: string, codes: PackCodes): Marked {
	const facts = codeFacts(codes, 'icd10pcs');
	const [mine, key] = [answer.slice(0, 3), drill.answer.slice(0, 3)];
	const valueOf = (code: string, at: number) => {
		const character = code.charAt(at);
		return { character, label: facts.label(code.slice(0, 3), at + 1, character) ?? character };
	};
	const axes = PCS_TABLE_AXES.map((axis, index): MarkedPart => {
		const [given, wanted] = [valueOf(answer, index + 3), valueOf(drill.answer, index + 3)];
		// Characters mean something within their table only, so across tables the labels are compared.
		const isSame = mine === key ? given.character === wanted.character : given.label === wanted.label;
		const why = drill.why[axis];
		return {
			name: drill.axes[index] ?? axis,
			given: given.character && `${given.character} ${given.label}`,
			key: `${wanted.character} ${wanted.label}`,
			state: isSame ? 'right' : given.character === '' ? 'missing' : 'wrong',
			...(why === undefined ? {} : { why })
		};
	});
	const hits = axes.filter(({ state }) => state === 'right').length * AXIS;
	const isRow = facts.isBillable(answer);
	const score = mine === key ? (isRow ? hits : Math.min(hits, NO_ROW)) : Math.min(hits, OTHER_OPERATION);
	const nameOf = (table: string) => drill.tables.find((one) => one.table === table)?.operation ?? table;
	const operation: MarkedPart = {
		name: 'Root operation',
		given: nameOf(mine),
		key: nameOf(key),
		state: stateOf(mine, key)
	};
	const why =
		mine !== key ? drill.wrong[mine] : isRow ? undefined : 'No row of the table has these four together.';
	return {
		...marked(score, why === undefined ? {} : { why }),
		parts: drill.tables.length > 1 ? [operation, ...axes] : axes,
		slots: judgeSlots('icd10pcs', answer, drill.answer, false, facts),
		key: drill.answer
	};
}
