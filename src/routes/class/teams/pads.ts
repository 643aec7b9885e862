/** The gamepads of this moment. A browser shows one only after its first press. */
import type { PadNow } from '../../../lib/domain/buzz-inputs';

export function padsNow(): PadNow[] {
	// Where a policy forbids gamepads, asking for them throws.
	try {
		return navigator
			.getGamepads()
			.filter((pad) => pad !== null)
			.map(({ index, buttons, timestamp }) => ({
				index,
				timestamp,
				pressed: buttons.some(({ pressed }) => pressed)
			}));
	} catch {
		return [];
	}
}

/** Calls back in each frame until it is told to stop. @returns what stops it */
export function eachFrame(call: (now: number) => void): () => void {
	let frame = 0;
	const next = () => {
		call(performance.now());
		frame = requestAnimationFrame(next);
	};
	frame = requestAnimationFrame(next);
	return () => cancelAnimationFrame(frame);
}
