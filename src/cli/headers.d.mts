/** Types of headers.mjs for the tests. */
export interface HeaderRule {
	path: string;
	headers: [name: string, value: string][];
}
export function readHeaderRules(text: string): HeaderRule[];
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string>;
