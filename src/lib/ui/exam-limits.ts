/** What the report of a mock says about itself: what the app cannot judge, sentence by sentence. */
import { domainCounts, type Blueprint } from '../domain/blueprint';
import type { ExamEvent } from '../domain/event';

/** @returns sentences, what weighs most first */
export function limitsOf(
	blueprint: Blueprint | undefined,
	exam: Pick<ExamEvent, 'percent' | 'seen' | 'asked' | 'given' | 'domains'>
): string[] {
	const said: string[] = [];
	if (!blueprint) return ['This release has no outline of this exam.'];
	if (blueprint.notTested !== undefined) said.push(blueprint.notTested);
	const own = new Set(blueprint.domains.filter(({ inWords }) => inWords).map(({ id }) => id));
	const words = domainCounts(blueprint, exam.percent).reduce(
		(sum, { id, items }) => sum + (own.has(id) ? items : 0),
		0
	);
	if (words > 0)
		said.push(`${words} of the ${exam.asked} questions here stood for ones that ask for a CPT number.`);
	if (blueprint.weights === 'not confirmed')
		said.push(
			`The weights of the subjects are not confirmed by ${blueprint.body}, so the mix may differ. ${blueprint.note ?? ''}`.trim()
		);
	if ('scaled' in blueprint.pass)
		said.push(
			`${blueprint.body} tells a scaled score and passes at ${blueprint.pass.scaled} of ${blueprint.pass.to}. That cannot be computed from right answers, so only percent stands here.`
		);
	if (exam.seen > 0)
		said.push(
			`${exam.seen} of the ${exam.asked} questions you had met before: that makes a score kinder than the exam.`
		);
	if (blueprint.domains.some(({ cases }) => cases))
		said.push(
			'How the exam weighs its cases is not published. Here a case earns the share of its codes that are exact, less one for each overcode: own choice.'
		);
	said.push(
		'The interval says how far chance in the choice of questions reaches. It knows nothing of how our questions differ from the exam’s. No question is signed by a certified coder.'
	);
	return said;
}
