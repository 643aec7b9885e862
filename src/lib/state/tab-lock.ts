/** One tab at a time does what two would undo for each other. */

export interface TabLock {
	/** False where another tab has it. */
	held: boolean;
	/** Gives it back. */
	release: () => void;
}

/**
 * @param name begins with the app's base path, so that two apps of one origin do not share it
 * @param steal takes it from the tab that has it
 * @param onlost another tab took it
 */
export function lockTab(name: string, steal: boolean, onlost: () => void): Promise<TabLock> {
	// Where a browser has no locks, the last tab that keeps something wins.
	const free: TabLock = { held: true, release: () => undefined };
	const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
	if (!locks) return Promise.resolve(free);
	return new Promise((answer) => {
		const options = steal ? { steal: true } : { ifAvailable: true };
		locks
			.request(name, options, (lock) => {
				if (lock === null) {
					answer({ held: false, release: () => undefined });
					return;
				}
				return new Promise<void>((release) => answer({ held: true, release }));
			})
			.catch(onlost);
	});
}
