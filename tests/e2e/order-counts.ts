/** How many codes change between two order files of ICD-10-CM, counted from their lines alone. */
import { gunzipSync, strFromU8, unzipSync } from 'fflate';
import { officialFile } from '../official';

/** Codes are billable ones. */
export interface OrderCounts {
	added: number;
	deleted: number;
	/** Another title under the same code or header. */
	retitled: number;
	becameHeader: number;
	becameBillable: number;
}

/** One line of an order file: number, code, whether it can be reported, short title, long title at column 78. */
interface Line {
	billable: boolean;
	title: string;
}

const linesOf = (text: string): Map<string, Line> =>
	new Map(
		text
			.split('\n')
			.filter((line) => line.trim() !== '')
			.map((line) => [line.slice(6, 14).trim(), { billable: line[14] === '1', title: line.slice(77).trim() }])
	);

/** @returns undefined where the official files are not at hand */
export function orderCounts(): OrderCounts | undefined {
	const zip = officialFile('icd10cm/CMS_2026_icd10cm_code_descriptions_order.zip');
	const packed = officialFile('icd10cm/icd10cm_order_2027_derived.txt.gz');
	const file = zip && unzipSync(zip)['icd10cm_order_2026.txt'];
	if (!file || !packed) return undefined;
	const [before, after] = [linesOf(strFromU8(file)), linesOf(strFromU8(gunzipSync(packed)))];
	const now = [...after].map(([code, line]) => ({ ...line, old: before.get(code) }));
	return {
		added: now.filter(({ billable, old }) => billable && !old).length,
		deleted: [...before].filter(([code, { billable }]) => billable && !after.has(code)).length,
		retitled: now.filter(({ billable, title, old }) => old?.billable === billable && old.title !== title)
			.length,
		becameHeader: now.filter(({ billable, old }) => !billable && old?.billable).length,
		becameBillable: now.filter(({ billable, old }) => billable && old && !old.billable).length
	};
}
