import { describe, expect, it } from 'vitest';
import { officialFile } from '../../../tests/official';
import { buildCodeSet, type CodeSet } from '../codebook/code-set';
import { codeSetsOf } from '../codebook/official-sets';
import { readRelease } from '../codebook/read-release';
import type { CodeSystem } from '../domain/code';
import { markDrill } from '../domain/marking';
import type { YearChanges } from '../domain/year-changes';
import { deltaDealer, deltaRound, firstDay, type DeltaDrill } from '../domain/year-delta';
import { ChangesDesk } from './changes-desk';

/** `D69.1 Qualitative platelet defects`; a header begins with `- `. */
function setOf(edition: string, release: string, lines: readonly string[]): CodeSet {
	return buildCodeSet(
		{ system: 'icd10cm', edition, release, origin: 'official', source: 'x' },
		lines.map((line) => {
			const [, header, code = '', title = ''] = /^(- )?(\S+) (.*)$/.exec(line) ?? [];
			return { code: code.replace('.', ''), title, billable: header === undefined };
		})
	);
}

const SAME = [
	'- D69 Purpura',
	'D69.0 Allergic purpura',
	'D69.3 Immune purpura',
	'D69.9 Bleeding, unspecified'
];
const before = setOf('FY2026', '2025-10', [
	...SAME,
	'D69.1 Platelet defects',
	'D69.8 Other bleeding',
	'G90.1 Riley-Day',
	'- T52 Toxic effect of solvents',
	'Z99 Machines'
]);
const after = setOf('FY2027', '2026-10', [
	...SAME,
	'- D69.1 Platelet defects',
	'D69.11 Glanzmann',
	'D69.19 Other platelet defects',
	'G90.1 Familial dysautonomia',
	'T52 Toxic effect of solvents',
	'Z99 Machines'
]);

describe('what changed between two editions', () => {
	const changes = new ChangesDesk(() => [after, before]).changes('icd10cm', 'FY2026', 'FY2027');
	const codes = (lines: { code: string }[]) => lines.map(({ code }) => code);

	it.each([
		['added', codes(changes.added), ['D69.11', 'D69.19']],
		['deleted', codes(changes.deleted), ['D69.8']],
		[
			'revised',
			changes.revised.map(({ was, title }) => `${was} → ${title}`),
			['Riley-Day → Familial dysautonomia']
		],
		['became a header', codes(changes.becameHeader), ['D69.1']],
		['below it now', codes(changes.becameHeader[0]?.below ?? []), ['D69.11', 'D69.19']],
		['became billable', codes(changes.becameBillable), ['T52']],
		['unchanged beside it', codes(changes.becameHeader[0]?.beside ?? []), ['D69.0', 'D69.3', 'D69.9', 'Z99']]
	])('%s', (_, found, expected) => expect(found).toEqual(expected));

	it('says which editions, with the count of each', () => {
		expect(changes.before).toEqual({
			edition: 'FY2026',
			release: '2025-10',
			origin: 'official',
			billable: 7
		});
		expect(changes.after.billable).toBe(8);
	});

	it('an edition that is not open is told in a sentence', () =>
		expect(() => new ChangesDesk(() => [after]).changes('icd10cm', 'FY2026', 'FY2027')).toThrow(
			'FY2026 is not open'
		));
});

/** What the two sets say of a drill, read from its words alone. @returns the right answer */
function provedAnswer(drill: DeltaDrill, sets: readonly [CodeSet, CodeSet]): unknown {
	const [old, now] = sets;
	const billable = (set: CodeSet, code: string) => {
		const at = set.find(code);
		return at >= 0 && set.billable(at);
	};
	const days = [firstDay(old.info.release), firstDay(now.info.release)];
	if (drill.type === 'typed_code') {
		const [, title = ''] = /“(.*)”/.exec(drill.prompt) ?? [];
		return codesOf(title, now);
	}
	if (drill.type === 'true_false') {
		const [, retitled, text] = /the title of (\S+) reads “(.*)”\.$/.exec(drill.prompt) ?? [];
		if (retitled !== undefined) return now.title(now.find(retitled)) === text;
		const [, code = '', day = ''] =
			/^(\S+), “.*”, (?:can|could) be reported on (.*)\.$/.exec(drill.prompt) ?? [];
		const set = sets[days.indexOf(day)];
		if (!set) throw new Error(`No such day: ${drill.prompt}`);
		return billable(set, code);
	}
	const isNew = drill.prompt.startsWith('Which of these is new in');
	const fits = drill.choices.filter(({ text }) => {
		const code =
			now.info.system === 'icd10cm'
				? (text.split(' ')[0] ?? '')
				: (codesOf(text, old)[0] ?? codesOf(text, now)[0] ?? '');
		const [was, is] = [billable(old, code), billable(now, code)];
		return isNew ? !was && is : was && !is;
	});
	return fits.length === 1 ? fits[0]?.id : `${fits.length} choices fit`;
}

const byTitle = new WeakMap<CodeSet, Map<string, string[]>>();
/** The billable codes of a title. */
function codesOf(title: string, set: CodeSet): string[] {
	let titles = byTitle.get(set);
	if (!titles) {
		byTitle.set(set, (titles = new Map()));
		for (let at = 0; at < set.size; at++)
			if (set.billable(at)) titles.set(set.title(at), [...(titles.get(set.title(at)) ?? []), set.code(at)]);
	}
	return titles.get(title) ?? [];
}

/** Deals 10,000 drills and has the sets prove each question once. @returns which kinds were dealt */
function proveAll(changes: YearChanges, sets: readonly [CodeSet, CodeSet]): Set<string> {
	const kinds = new Set<string>();
	const proved = new Map<string, string>();
	const deal = deltaDealer(changes);
	for (let seed = 0; seed < 10_000; seed++) {
		const drill = deal(seed);
		if (!drill) throw new Error(`Seed ${seed} gives no drill`);
		const question = JSON.stringify([drill.prompt, 'choices' in drill ? drill.choices : []]);
		const answer = JSON.stringify(drill.answer);
		let right = proved.get(question);
		if (right === undefined) {
			proved.set(question, (right = JSON.stringify(provedAnswer(drill, sets))));
			const key = drill.type === 'typed_code' ? (drill.answer[0] ?? '') : drill.answer;
			expect(markDrill(drill, key, changes.codes).score, question).toBe(1000);
		}
		if (answer !== right) throw new Error(`Seed ${seed}: ${question} has ${answer}, the sets say ${right}`);
		kinds.add(`${drill.id.split('-')[3]} ${drill.type === 'true_false' ? drill.answer : ''}`.trim());
	}
	return kinds;
}
const ALL = [
	'gone',
	'new',
	'now false',
	'now true',
	'then false',
	'then true',
	'title false',
	'title true',
	'typed'
];

describe('drills from what changed', () => {
	const changes = new ChangesDesk(() => [after, before]).changes('icd10cm', 'FY2026', 'FY2027');

	it('the sets prove every answer, over 10,000 seeds', () =>
		expect([...proveAll(changes, [before, after])].sort()).toEqual(ALL));

	it('says why, and what to use instead', () => {
		const all = Array.from({ length: 400 }, (_, seed) => deltaDealer(changes)(seed));
		const said = all.find((drill) => drill?.id === 'delta-icd10cm-fy2027-now-d691');
		expect(said).toMatchObject({
			prompt: 'D69.1, “Platelet defects”, can be reported on 1 October 2026.',
			answer: false,
			why: 'It was a code in FY2026 and is a header in FY2027: more characters are needed. Use D69.11 and D69.19.'
		});
	});

	it('a sitting asks of each code once, the same for the same seed', () => {
		const round = deltaRound(changes, 5);
		expect(new Set(round.map(({ family }) => family)).size).toBe(round.length);
		expect(round.length).toBeGreaterThan(5);
		expect(deltaRound(changes, 5)).toEqual(round);
		expect(deltaRound(changes, 6)).not.toEqual(round);
	});

	it('nothing changed, nothing is asked', () => {
		const [now, old] = [setOf('FY2027', '2026-10', SAME), setOf('FY2026', '2025-10', SAME)];
		const none = new ChangesDesk(() => [now, old]);
		expect(deltaRound(none.changes('icd10cm', 'FY2026', 'FY2027'), 1)).toEqual([]);
	});
});

describe('the real editions', () => {
	it.for<[CodeSystem, string, string]>([
		['icd10cm', 'CMS_2026_icd10cm_code_descriptions_order.zip', 'icd10cm_order_2027_derived.txt.gz'],
		['icd10pcs', 'CMS_2026_April_icd10pcs_order.zip', 'icd10pcs_codes_2027_derived.txt.gz']
	])('%s: the sets prove every answer, over 10,000 seeds', ([system, from, to], { skip }) => {
		const [old, now] = [from, to].map((name) => {
			const bytes = officialFile(`${system}/${name}`);
			return bytes && codeSetsOf(readRelease(name, bytes))[0];
		});
		if (!old || !now) return skip('needs the official files');
		const desk = new ChangesDesk(() => [now, old]);
		const changes = desk.changes(system, old.info.edition, now.info.edition);
		expect(proveAll(changes, [old, now]).size).toBeGreaterThan(3);
	});
});
