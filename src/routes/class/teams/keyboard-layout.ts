/** What the keys of this keyboard write, where the browser says it (Chromium does). */

interface LayoutKeyboard {
	getLayoutMap?: () => Promise<ReadonlyMap<string, string>>;
}

/** @returns code → character; empty where it is not said */
export async function keyboardLayout(): Promise<ReadonlyMap<string, string>> {
	const { keyboard } = navigator as { keyboard?: LayoutKeyboard };
	try {
		return (await keyboard?.getLayoutMap?.()) ?? new Map();
	} catch {
		return new Map();
	}
}
