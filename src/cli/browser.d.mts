/** Types of browser.mjs for the bench and the tests. */
export function findBrowser(say?: (line: string) => void): Promise<string>;
