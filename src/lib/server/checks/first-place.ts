/**
 * M7: codes that never stand first. M8: Z codes that stand nowhere else. Both lists are our own, read from the
 * titles and from the Guidelines of FY2026; the list of Medicare's code editor is not used.
 */
import type { Finding } from '../problem';
import type { Item, PlainCheck } from './item';
import { orderedClaims } from './order';

interface NeverFirst {
	codes: RegExp;
	/** Why, with the section or the note. */
	why: string;
	/** An error in every setting; else in the inpatient one, and a hint elsewhere. */
	always: boolean;
}

const NEVER_FIRST: NeverFirst[] = [
	{ codes: /^[V-Y]/, why: 'an external cause is never first (I.C.20.a.6)', always: true },
	{ codes: /^B9[5-7]/, why: 'names the organism of a disease classified elsewhere (I.C.1.b)', always: true },
	{ codes: /^R65\.1/, why: 'the underlying condition stands first (I.C.18.g)', always: true },
	{ codes: /^R65\.2/, why: 'the systemic infection stands first (I.C.1.d.3)', always: true },
	{ codes: /^R29\.7/, why: 'the type of infarction stands first (I.C.18.i)', always: true },
	{ codes: /^R40\.2[1-4]/, why: 'coma scale codes follow the diagnosis (I.C.18.e.1)', always: true },
	{
		codes: /^T(?:3[6-9]|4\d|50)\.(?:.{2}6|[0-9A-Z]6)/,
		why: 'underdosing is never first (I.C.19.e.5.c)',
		always: true
	},
	{ codes: /^Z16/, why: 'the infection stands first (I.C.21.c.3)', always: true },
	{ codes: /^Z33\.1/, why: 'is a secondary code only (I.C.21.c.3)', always: true },
	{ codes: /^Z37/, why: 'the outcome of delivery is always secondary (I.C.21.c.11)', always: true },
	{ codes: /^Z3A/, why: 'weeks of gestation follow the obstetric code (Tabular, Z3A)', always: true },
	{ codes: /^Z68/, why: 'BMI needs an associated diagnosis (I.C.21.c.3)', always: true },
	{ codes: /^Z92\.82/, why: 'is a secondary diagnosis (I.C.21.c.3)', always: true },
	{ codes: /^Z15/, why: 'is generally not first (I.C.21.c.3)', always: false },
	{
		codes: /^Z(?:14|1[789]|66|67|74\.01|76\.82|78|79|88\.[0-8]|89|90|91\.0|9[3-8]|99\.(?!12))/,
		why: 'a status is not the reason for a stay (II, I.C.21.c.3)',
		always: false
	},
	{
		codes: /^Z(?:8[0-7]|91\.[45]|91\.8[125]|92\.(?!0|82))/,
		why: 'the reason for the encounter stands before a history (I.C.21.c.4)',
		always: false
	}
];

/** Guidelines FY2026 I.C.21.c.15, in its order. A test holds it against the text. */
export const FIRST_ONLY: { code: string; except?: string }[] = [
	{ code: 'Z00', except: 'Z00.6' },
	{ code: 'Z01' },
	{ code: 'Z02' },
	{ code: 'Z04' },
	{ code: 'Z33.2' },
	{ code: 'Z31.81' },
	{ code: 'Z31.83' },
	{ code: 'Z31.84' },
	{ code: 'Z34' },
	{ code: 'Z39' },
	{ code: 'Z38' },
	{ code: 'Z40' },
	{ code: 'Z42' },
	{ code: 'Z51.0' },
	{ code: 'Z51.1' },
	{ code: 'Z52', except: 'Z52.9' },
	{ code: 'Z76.1' },
	{ code: 'Z76.2' },
	{ code: 'Z99.12' }
];

export const isFirstOnly = (code: string): boolean =>
	FIRST_ONLY.some(
		(one) => code.startsWith(one.code) && (one.except === undefined || !code.startsWith(one.except))
	);

/** Guidelines I.C.2.e.2: of two antineoplastic therapies in one encounter, one is reported as secondary. */
const THERAPY = /^Z51\.[01]/;

const isInpatient = (item: Item) => item.setting === 'inpatient';

/** @returns why a code cannot stand first; `always: false` holds for inpatients only */
export const neverFirst = (code: string): NeverFirst | undefined =>
	NEVER_FIRST.find(({ codes }) => codes.test(code));

/** M7 and M8. The author may say `cf_exempt: [{ code, reason }]`. */
export const checkFirstPlace: PlainCheck = (item, source) => {
	const exempt = new Set((source.orderExempt ?? []).map(({ code }) => code));
	return orderedClaims(item).flatMap(({ place, codes, head }): Finding[] => {
		if (head === undefined) return [];
		const found: Finding[] = [];
		const never = exempt.has(head) ? undefined : neverFirst(head);
		if (never) {
			const hint = !never.always && !isInpatient(item);
			found.push({
				rule: 'M7',
				reason: `${place}: ${head} cannot stand first: ${never.why}`,
				...(hint ? { warning: true as const } : {})
			});
		}
		for (const code of codes) {
			if (code === head || exempt.has(code) || !isFirstOnly(code)) continue;
			if (THERAPY.test(code) && THERAPY.test(head)) continue;
			found.push({ rule: 'M8', reason: `${place}: ${code} may stand first only (I.C.21.c.15), not behind ${head}` }); // prettier-ignore
		}
		return found;
	});
};
