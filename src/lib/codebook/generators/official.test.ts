/** Every skill on the real files: thousands of items, each key proved by a way that its generator did not take. */
import { describe, expect, it } from 'vitest';
import { generatorFiles, type GeneratorFiles } from '../../../../tests/generators';
import type { Drill, DrillAnswer, MultipleChoiceDrill } from '../../domain/drill';
import { HIGHER_LOWER_ANSWERS } from '../../domain/drill-types/higher-lower';
import { joinParts } from '../../domain/drill-types/term-build';
import { readUnitLine, unitLine } from '../../domain/drill-types/unit-calc';
import { lacking } from '../../domain/drill-answer';
import { markDrill } from '../../domain/marking';
import { SKILLS, type GeneratedDrill } from '../../domain/skills';
import { dealerOf, dealOne } from './deal';

const official = generatorFiles();
const COUNT = process.env['FULL'] ? 10_000 : 500;

/** The first word of a choice: its code. */
const codeIn = (text: string): string => text.split(' ')[0] ?? '';
const keyText = ({ choices, answer }: MultipleChoiceDrill): string =>
	choices.find(({ id }) => id === answer)?.text ?? '';
const wrongTexts = ({ choices, answer }: MultipleChoiceDrill): string[] =>
	choices.filter(({ id }) => id !== answer).map(({ text }) => text);

function need(holds: boolean, what: string): void {
	if (!holds) throw new Error(what);
}

/** The key as an answer, and other answers that must not be worth as much. */
function answersTo(drill: Drill): { right: DrillAnswer; wrong: DrillAnswer[] } {
	switch (drill.type) {
		case 'multiple_choice':
			return {
				right: drill.answer,
				wrong: drill.choices.map(({ id }) => id).filter((id) => id !== drill.answer)
			};
		case 'excludes1_spot':
			return {
				right: drill.answer,
				wrong: drill.pairs.map(({ id }) => id).filter((id) => id !== drill.answer)
			};
		case 'typed_code':
			return { right: drill.answer[0] ?? '', wrong: drill.partial.map(({ code }) => code) };
		case 'seventh_char':
			return { right: drill.answer, wrong: Object.keys(drill.wrong) };
		case 'higher_lower':
			return { right: drill.answer, wrong: HIGHER_LOWER_ANSWERS.filter((one) => one !== drill.answer) };
		case 'true_false':
			return { right: drill.answer, wrong: [!drill.answer] };
		case 'pcs_table':
			return { right: drill.answer, wrong: [] };
		case 'unit_calc':
			return {
				right: drill.answer.map((line) => unitLine(drill.code, line)),
				wrong: [[`${drill.code} ${(drill.answer[0]?.units ?? 0) + 1}`]]
			};
		case 'term_build':
			return { right: drill.answer, wrong: [[...drill.answer].reverse()] };
		default:
			throw new Error(`no generator makes ${drill.type}`);
	}
}

/** What every generated drill must be. */
function checkForm({ drill, codes, proof }: GeneratedDrill): void {
	const { right, wrong } = answersTo(drill);
	need(lacking(drill, right) === '', 'the key is not a whole answer');
	need(markDrill(drill, right, codes).score === 1000, 'the key is not worth the whole mark');
	for (const one of wrong) {
		const marked = markDrill(drill, one, codes);
		need(marked.score < 1000, `${JSON.stringify(one)} is worth the whole mark, too`);
		need(
			drill.type === 'true_false' || drill.type === 'unit_calc' || Boolean(marked.why),
			'no reason is given'
		);
	}
	const said = JSON.stringify([drill, proof.row]);
	need(!/undefined|NaN|\bHCC \d+, [.,]|“”| {2}/.test(said), `a hole in ${said}`);
	need(
		drill.use === 'drill' && drill.prompt !== '' && drill.rationale !== '' && proof.row !== '',
		'something is empty'
	);
	need(
		drill.refs.every(({ source, edition }) => edition !== '' || source === 'CMS'),
		'a source without its edition'
	);
	if (drill.type === 'multiple_choice') {
		const others = drill.choices.filter(({ id }) => id !== drill.answer);
		need(
			new Set(drill.choices.map(({ text }) => text)).size === drill.choices.length,
			'two choices are the same'
		);
		need(drill.choices.length === 4, 'there are not four choices');
		need(
			others.every(({ why, error }) => Boolean(why) && Boolean(error)),
			'a wrong choice has no reason'
		);
	}
	if (drill.type === 'excludes1_spot')
		need(
			new Set(drill.pairs.map(({ codes: pair }) => [...pair].sort().join())).size === 4,
			'two pairs are the same'
		);
}

type Prove = (drill: Drill, files: GeneratorFiles) => void;

/** A title as bare words, without any word that says a side. */
const SIDE_WORDS = new Set([
	'right',
	'left',
	'bilateral',
	'unspecified',
	'eye',
	'eyes',
	'ear',
	'ears',
	'side',
	'sides'
]);
const wordsOf = (title: string): string[] => title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
const sideless = (title: string): string =>
	wordsOf(title)
		.filter((word) => !SIDE_WORDS.has(word))
		.join(' ');

const laterality: Prove = (drill, { sets }) => {
	const cm = sets.cm('FY2027');
	const titleOf = (code: string): string => cm?.title(code) ?? '';
	const shown = codeIn(drill.note ?? '').replace(':', '');
	const isChoice = drill.type === 'multiple_choice';
	const key = isChoice ? keyText(drill) : drill.type === 'typed_code' ? (drill.answer[0] ?? '') : '';
	const others = isChoice
		? wrongTexts(drill)
		: drill.type === 'typed_code'
			? drill.partial.map(({ code }) => code)
			: [];
	need(cm?.isBillable(key) === true && others.every((code) => cm.isBillable(code)), 'a code is not billable');
	need(sideless(titleOf(key)) === sideless(titleOf(shown)), `${titleOf(key)} and ${titleOf(shown)}`);
	const [side = ''] = ['right', 'left', 'both sides', 'no side'].filter((one) => drill.prompt.includes(one));
	const word = { 'both sides': 'bilateral', 'no side': 'unspecified' }[side] ?? side;
	need(wordsOf(titleOf(key)).includes(word), `${titleOf(key)} is not ${word}`);
	for (const code of others)
		need(
			sideless(titleOf(code)) !== sideless(titleOf(key)) || titleOf(code) !== titleOf(key),
			`${code} is as right as ${key}`
		);
	const sidesOf = (code: string): string =>
		wordsOf(titleOf(code))
			.filter((one) => /right|left|bilateral/.test(one))
			.join();
	for (const code of others)
		need(
			sidesOf(code) !== sidesOf(key) || sideless(titleOf(code)) !== sideless(titleOf(key)),
			`${code} says the same as ${key}`
		);
};

const billable: Prove = (drill, { files }) => {
	if (drill.type !== 'multiple_choice') throw new Error(drill.type);
	const rows = rowsOf(files);
	const isCode = (text: string): boolean => rows.get(codeIn(text).replace('.', '')) === true;
	const asksCode = drill.prompt.includes('as it stands');
	need(isCode(keyText(drill)) === asksCode, 'the key is of the other kind');
	need(
		wrongTexts(drill).every((text) => isCode(text) !== asksCode),
		'a wrong choice is right'
	);
	need(new Set(drill.choices.map(({ text }) => codeIn(text).length)).size === 1, 'the length tells the key');
};
const known = new Map<unknown, Map<string, boolean>>();
function rowsOf(files: GeneratorFiles['files']): Map<string, boolean> {
	let rows = known.get(files);
	if (!rows) {
		const list = files.find((file) => file.kind === 'icd10cm' && file.edition === 'FY2027');
		rows = new Map(
			list?.kind === 'icd10cm' ? list.rows.map(({ code, billable: is }) => [code.replace('.', ''), is]) : []
		);
		known.set(files, rows);
	}
	return rows;
}

/** Which phrases of a scene stand for which words of a meaning. */
const SCENE: [RegExp, RegExp][] = [
	[/healed long ago|late effect/, /^sequela/],
	[/Active treatment begins|active treatment begins|active treatment goes on/, /^initial/],
	[/treatment is over|check during recovery|after active treatment|a nonunion|a malunion/, /^subsequent/],
	[/as expected|healing is routine/, /routine healing/],
	[/delayed/, /delayed healing/],
	[/nonunion/, /nonunion/],
	[/malunion/, /malunion/],
	[/fracture is closed|Whether it is open or closed/, /closed fracture/],
	[/fracture is open\.|an open fracture/, /open fracture/],
	[/type I\.|type II\./, /type I or II/],
	[/type III[ABC]\./, /type IIIA/]
];
const seventh: Prove = (drill, { sets }) => {
	if (drill.type !== 'seventh_char') throw new Error(drill.type);
	const list = Object.entries(sets.tabular()?.sevenths(drill.stem) ?? {});
	const scene = drill.note?.slice(drill.note.indexOf('. ') + 1) ?? '';
	const isLate = /long ago|late effect/.test(scene);
	const fitting = list.filter(
		([, meaning]) =>
			SCENE.every(([said, word]) => !said.test(scene) || word.test(meaning)) &&
			isLate === /^sequela/.test(meaning)
	);
	need(fitting.length === 1 && fitting[0]?.[0] === drill.answer, `${scene}: ${JSON.stringify(fitting)}`);
	need(
		list.every(([char]) => char === drill.answer || drill.wrong[char] !== undefined),
		'a legal character has no reason'
	);
	need(sets.cm('FY2027')?.isBillable(drill.stem + drill.answer) === true, 'the code does not exist');
};

const placeholder: Prove = (drill, { files }) => {
	const rows = rowsOf(files);
	const has = (code: string): boolean => rows.has(code.replace('.', ''));
	const key =
		drill.type === 'multiple_choice'
			? keyText(drill)
			: drill.type === 'typed_code'
				? (drill.answer[0] ?? '')
				: '';
	const others =
		drill.type === 'multiple_choice'
			? wrongTexts(drill)
			: drill.type === 'typed_code'
				? drill.partial.map(({ code }) => code)
				: [];
	need(rows.get(key.replace('.', '')) === true && key.replace('.', '').length === 7, `${key} is no code`);
	need(/X.$/.test(key) && !others.some(has), 'a wrong form is a code');
};

const excludes1: Prove = (drill, { sets }) => {
	if (drill.type !== 'excludes1_spot') throw new Error(drill.type);
	const tabular = sets.tabular();
	for (const { id, codes } of drill.pairs) {
		const apart = tabular?.excludes1Pairs(codes) ?? [];
		need(apart.length > 0 === (id === drill.answer), `${codes.join(' and ')}: ${apart.length} notes`);
		need(
			codes.every((code) => sets.cm('FY2027')?.isBillable(code) === true),
			'a code is not billable'
		);
	}
};

const manifestation: Prove = (drill, { sets }) => {
	if (drill.type !== 'multiple_choice') throw new Error(drill.type);
	const tabular = sets.tabular();
	need(tabular?.isManifestation(codeIn(keyText(drill))) === true, 'the key may stand first');
	for (const text of wrongTexts(drill)) {
		const code = codeIn(text);
		need(
			!tabular?.isManifestation(code) && tabular?.codeFirst(code).length === 0,
			`${code} may not stand first`
		);
	}
};

const pcsTable: Prove = (drill, { sets }) => {
	if (drill.type !== 'pcs_table') throw new Error(drill.type);
	const pcs = sets.pcs('FY2026');
	need(pcs?.has(drill.answer) === true && pcs.inTables(drill.answer) === true, 'no row has the code');
	need(pcs?.title(drill.answer) === drill.note, 'the title is of another code');
	const same = pcs?.codesIn(drill.answer.slice(0, 3)).filter((code) => pcs.title(code) === drill.note) ?? [];
	need(same.length === 1, `${same.join()} have one title`);
};

const pcsRow: Prove = (drill, { sets }) => {
	if (drill.type !== 'multiple_choice') throw new Error(drill.type);
	const pcs = sets.pcs('FY2026');
	const code = codeIn(keyText(drill));
	need(pcs?.inTables(code) === true && pcs.has(code), 'no row has the key');
	for (const text of wrongTexts(drill)) {
		const other = codeIn(text);
		need(pcs?.inTables(other) === false && !pcs.has(other), `${other} stands in a row`);
		need(sets.pcs('FY2027')?.has(other) === false, `${other} is a code since`);
	}
};

/** Units by counting up, not by dividing. */
const hcpcsUnits: Prove = (drill, { sets }) => {
	if (drill.type !== 'unit_calc') throw new Error(drill.type);
	const title = sets.hcpcs()?.title(drill.code) ?? '';
	need(title.toLowerCase().endsWith(` ${drill.per} ${drill.unit}`), `${title} has another unit`);
	const count = (amount: number): number => {
		let units = 0;
		while (units * drill.per < amount) units++;
		return units;
	};
	const [said = 0, rest] = [...(drill.note ?? '').matchAll(/\b(\d+) (?:mg|mcg|units)\b/g)].map(([, n]) =>
		Number(n)
	);
	const lines = rest === undefined ? [`${count(said)}`] : [`${count(said)}`, `JW ${count(rest)}`];
	const jz = /Nothing is discarded/.test(drill.note ?? '') ? 'JZ ' : '';
	const expected = lines.map((line, at) => (at === 0 ? jz + line : line));
	const key = drill.answer.map((line) => readUnitLine(unitLine(drill.code, line)));
	need(
		key.map(({ modifier, units }) => `${modifier} ${units}`.trim()).join() === expected.join(),
		`${drill.note}: ${JSON.stringify(drill.answer)}`
	);
};

const poaExempt: Prove = (drill, { sets }) => {
	if (drill.type !== 'multiple_choice') throw new Error(drill.type);
	const asksExempt = drill.prompt.includes('is exempt');
	need(sets.poaExempt(codeIn(keyText(drill))) === asksExempt, 'the key is of the other kind');
	need(
		wrongTexts(drill).every((text) => sets.poaExempt(codeIn(text)) !== asksExempt),
		'a wrong choice is right'
	);
	need(
		drill.choices.every(({ text }) => sets.cm('FY2026')?.isBillable(codeIn(text)) === true),
		'not billable'
	);
};

const hccPayment: Prove = (drill, { sets }) => {
	if (drill.type !== 'higher_lower') throw new Error(drill.type);
	const [left, right] = [drill.left, drill.right].map((code) => sets.hccs(code).length > 0);
	const expected = left === right ? 'equal' : left ? 'left' : 'right';
	need(drill.answer === expected && drill.left !== drill.right, `${drill.left} ${drill.right}`);
};

const hccHierarchy: Prove = (drill, { sets, files }) => {
	if (drill.type !== 'higher_lower') throw new Error(drill.type);
	const table = files.find((file) => file.kind === 'hcc-hierarchies');
	const drops = (a: number, b: number): boolean =>
		table?.kind === 'hcc-hierarchies' && (table.drops.get(a) ?? []).includes(b);
	const [left = 0, right = 0] = [drill.left, drill.right].map((code) => sets.hcc(code));
	need(
		sets.hccs(drill.left).length === 1 && sets.hccs(drill.right).length === 1,
		'a code has two categories'
	);
	const expected = drops(left, right) ? 'left' : drops(right, left) ? 'right' : 'equal';
	need(drill.answer === expected && left !== right, `HCC ${left} and HCC ${right}`);
};

/** The official title that a quotation names, in either edition. */
const year =
	(system: 'cm' | 'pcs'): Prove =>
	(drill, { sets }) => {
		const [old, now] =
			system === 'cm' ? [sets.cm('FY2026'), sets.cm('FY2027')] : [sets.pcs('FY2026'), sets.pcs('FY2027')];
		const isCode = (set: typeof old, code: string): boolean =>
			set !== undefined && ('isBillable' in set ? set.isBillable(code) : set.has(code));
		const [, code = ''] = /^([0-9A-Z.]+), “/.exec(drill.prompt) ?? [];
		const [, of = '', title = ''] = /the title of (\S+) reads “(.*)”/.exec(drill.prompt) ?? [];
		if (drill.type === 'true_false' && code !== '')
			need(isCode(drill.prompt.includes(' could be ') ? old : now, code) === drill.answer, drill.prompt);
		else if (drill.type === 'true_false') need((now?.title(of) === title) === drill.answer, drill.prompt);
		else if (drill.type === 'typed_code') {
			const [key = ''] = drill.answer;
			need(
				!isCode(old, key) && isCode(now, key) && drill.prompt.includes(now?.title(key) ?? '?'),
				drill.prompt
			);
		} else if (drill.type === 'multiple_choice' && system === 'cm') {
			const isNew = drill.prompt.includes('is new');
			const fits = (text: string): boolean =>
				isNew
					? !isCode(old, codeIn(text)) && isCode(now, codeIn(text))
					: isCode(old, codeIn(text)) && !isCode(now, codeIn(text));
			need(fits(keyText(drill)) && !wrongTexts(drill).some(fits), drill.prompt);
		}
	};

const words = new Set<string>();
const wordParts: Prove = (drill, { files }) => {
	if (drill.type !== 'term_build') throw new Error(drill.type);
	if (words.size === 0)
		for (const file of files)
			if (file.kind === 'icd10cm' && file.edition === 'FY2027')
				for (const { title } of file.rows) for (const word of wordsOf(title)) words.add(word);
	need(
		words.has(drill.term) && joinParts(drill.answer) === drill.term,
		`${drill.term} is no word of a title`
	);
	const spare = drill.parts.filter(({ text }) => !drill.answer.includes(text));
	need(
		spare.length >= 3 && new Set(drill.parts.map(({ means }) => means)).size === drill.parts.length,
		'two parts mean the same'
	);
};

const PROVE: Record<string, Prove> = {
	'gen.laterality-eye': laterality,
	'gen.laterality-limb': laterality,
	'gen.laterality-other': laterality,
	'gen.billable': billable,
	'gen.seventh-injury': seventh,
	'gen.seventh-fracture': seventh,
	'gen.placeholder': placeholder,
	'gen.excludes1': excludes1,
	'gen.manifestation': manifestation,
	'gen.pcs-table': pcsTable,
	'gen.pcs-row': pcsRow,
	'gen.hcpcs-units': hcpcsUnits,
	'gen.poa-exempt': poaExempt,
	'gen.hcc-payment': hccPayment,
	'gen.hcc-hierarchy': hccHierarchy,
	'gen.year-cm': year('cm'),
	'gen.year-pcs': year('pcs'),
	'gen.word-parts': wordParts
};

describe.skipIf(!official)(`generated drills, ${COUNT} of each skill (needs the official files)`, () => {
	const files = official as GeneratorFiles;

	it('there are at least ten generators, and each skill is proved here', () => {
		expect(SKILLS.map(({ id }) => id).sort()).toEqual(Object.keys(PROVE).sort());
		expect(new Set(Object.values(PROVE)).size).toBeGreaterThanOrEqual(10);
	});

	it.each(SKILLS.map(({ id }) => id))(
		'%s',
		(skill) => {
			const book = files.bookOf(skill);
			const deal = dealerOf(skill, book);
			if (!deal) throw new Error('the book holds too little');
			const prove = PROVE[skill];
			const places = new Map<string, number>();
			const questions = new Set<string>();
			let placed = 0;
			for (let seed = 0; seed < COUNT; seed++) {
				const id = `${skill}@FY2027.x.${seed.toString(36)}`;
				const made = dealOne(deal, id, seed);
				const { drill } = made;
				try {
					need(drill.id === id && drill.family === skill, 'it has another name');
					checkForm(made);
					prove?.(drill, files);
				} catch (error) {
					throw new Error(`seed ${seed}: ${String(error)}\n${JSON.stringify(drill)}`, { cause: error });
				}
				questions.add(
					JSON.stringify([
						drill.prompt,
						drill.note,
						'choices' in drill && drill.choices,
						'pairs' in drill && drill.pairs,
						'left' in drill && [drill.left, drill.right],
						'parts' in drill && drill.parts
					])
				);
				if (
					(drill.type === 'multiple_choice' && drill.choices.length === 4) ||
					drill.type === 'excludes1_spot'
				) {
					placed++;
					places.set(drill.answer, (places.get(drill.answer) ?? 0) + 1);
				}
				if (drill.type === 'higher_lower') {
					placed++;
					places.set(drill.answer, (places.get(drill.answer) ?? 0) + 1);
				}
			}
			for (const count of places.values()) {
				expect(count / placed, 'a place of the key').toBeGreaterThan(0.17);
				expect(count / placed, 'a place of the key').toBeLessThan(0.45);
			}
			expect(questions.size, 'different questions').toBeGreaterThan(COUNT / 4);
			// Another reading of the same files deals the same.
			const again = dealerOf(skill, book);
			for (let seed = 0; again && seed < 20; seed++)
				expect(dealOne(again, skill, seed)).toEqual(dealOne(deal, skill, seed));
		},
		600_000
	);
});
