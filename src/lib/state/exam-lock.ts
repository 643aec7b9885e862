/** One tab at a time has an exam under way: two would each keep only their own answers. */

export interface ExamLock {
	/** False where another tab has it. */
	held: boolean;
	/** Gives it back. */
	release: () => void;
}

/**
 * @param base the app's base path, without a slash at its end
 * @param steal takes it from the tab that has it
 * @param onlost another tab took it
 */
export function lockExam(base: string, steal: boolean, onlost: () => void): Promise<ExamLock> {
	// Where a browser has no locks, the last tab that keeps something wins.
	const free: ExamLock = { held: true, release: () => undefined };
	const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
	if (!locks) return Promise.resolve(free);
	return new Promise((answer) => {
		const options = steal ? { steal: true } : { ifAvailable: true };
		locks
			.request(`coderounds:${base}:exam`, options, (lock) => {
				if (lock === null) {
					answer({ held: false, release: () => undefined });
					return;
				}
				return new Promise<void>((release) => answer({ held: true, release }));
			})
			.catch(onlost);
	});
}
