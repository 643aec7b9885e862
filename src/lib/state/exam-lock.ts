/** One tab at a time has an exam under way: two would each keep only their own answers. */
import { lockTab, type TabLock } from './tab-lock';

export type ExamLock = TabLock;

/**
 * @param base the app's base path, without a slash at its end
 * @param steal takes it from the tab that has it
 * @param onlost another tab took it
 */
export const lockExam = (base: string, steal: boolean, onlost: () => void): Promise<ExamLock> =>
	lockTab(`coderounds:${base}:exam`, steal, onlost);
