/** Types of steps.mjs for the tests. */
export function needsInstall(root?: string): boolean;
export function nodeTooOld(version?: string): string;
