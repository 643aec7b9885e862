/** Types of workflow.mjs for the tests. */
export const WORKFLOW: string;
export function publishingSteps(
	root: string,
	base: string
): Promise<{ script: string; env: Record<string, string> }[]>;
