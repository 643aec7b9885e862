export type ImportProblem =
	| 'truncated'
	| 'damaged'
	| 'encrypted'
	| 'too-large'
	| 'unknown'
	| 'not-a-release'
	| 'entities'
	| 'wrong-count';

/** A file that cannot be read as a release. Its message is one sentence that is shown to the learner as it is. */
export class ImportError extends Error {
	override readonly name = 'ImportError';

	constructor(
		readonly problem: ImportProblem,
		message: string
	) {
		super(message);
	}
}
