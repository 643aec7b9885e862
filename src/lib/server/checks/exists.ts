/** M1 and M2: codes exist, are billable in each edition, and carry the 7th character that their list knows. */
import { categoryOf, compactCode } from '../../domain/code';
import type { Finding } from '../problem';
import { codesOf, isChart, systemOf, type BookCheck, type Books } from './item';

type State = 'billable' | 'header' | 'unknown';

function stateIn(edition: string, code: string, { sets }: Books): State | null {
	const system = systemOf(code);
	if (system === 'hcpcs') {
		const hcpcs = sets.hcpcs();
		return hcpcs ? (hcpcs.has(code) ? 'billable' : 'unknown') : null;
	}
	if (system === 'icd10pcs') {
		const pcs = sets.pcs(edition);
		return pcs ? (pcs.has(code) ? 'billable' : 'unknown') : null;
	}
	const cm = sets.cm(edition);
	if (!cm) return null;
	if (cm.isBillable(code)) return 'billable';
	// A stem with placeholders (`W09.0XX`) is no row of the order file, yet billable codes begin with it.
	const begins = () => cm.billableIn(categoryOf(code)).some((whole) => whole.startsWith(code));
	return cm.has(code) || begins() ? 'header' : 'unknown';
}

export const checkExists: BookCheck = (item, _source, books) => {
	const found: Finding[] = [];
	const said = new Set<string>();
	const say = (finding: Finding) => {
		if (said.has(finding.reason)) return;
		said.add(finding.reason);
		found.push(finding);
	};
	for (const { code, place, must } of codesOf(item)) {
		for (const edition of item.editions) {
			const state = stateIn(edition, code, books);
			if (state === null) {
				if (must !== 'named') say({ rule: 'M1', reason: `the release for ${edition} is not at hand` });
			} else if (must === 'named') {
				// A token without a dot may be no code at all: T12 is a vertebra too.
				if (state === 'unknown' && code.includes('.'))
					say({ rule: 'M1', reason: `${place}: ${code} does not exist in ${edition}`, warning: true });
			} else if (state === 'unknown') {
				say({ rule: 'M1', reason: `${place}: ${code} does not exist in ${edition}` });
			} else if (state === 'header' && must === 'billable') {
				say({ rule: 'M1', reason: `${place}: ${code} is a header in ${edition}, not billable` });
			}
		}
	}
	return found;
};

function seventhOf(code: string, place: string, books: Books): Finding[] {
	if (systemOf(code) !== 'icd10cm') return [];
	const list = books.sets.tabular()?.sevenths(code);
	if (list === undefined) return [];
	const bare = compactCode(code);
	const seventh = bare.charAt(6);
	if (seventh === '') return [{ rule: 'M2', reason: `${place}: ${code} lacks its 7th character` }];
	return seventh in list
		? []
		: [{ rule: 'M2', reason: `${place}: ${seventh} is no 7th character of ${code.slice(0, -1)}` }];
}

export const checkSevenths: BookCheck = (item, _source, books) => {
	if (!isChart(item) && item.type === 'seventh_char') {
		const all = [item.answer, ...Object.keys(item.wrong)];
		if (books.sets.tabular() && !books.sets.tabular()?.sevenths(item.stem))
			return [{ rule: 'M2', reason: `stem ${item.stem} takes no 7th character` }];
		return all.flatMap((char) => seventhOf(item.stem + char, 'choices', books));
	}
	return codesOf(item)
		.filter((use) => use.must === 'billable')
		.flatMap(({ code, place }) => seventhOf(code, place, books));
};
