/** What a team buzzes with: one key, or one gamepad. Which keys are free, what they are called, what arrives. */

/** One a team, far from each other on a keyboard: cheap ones drop the third of three keys that lie in one block. */
export const BUZZ_KEYS = ['KeyQ', 'KeyP', 'KeyZ', 'KeyM', 'KeyT', 'KeyB', 'KeyA', 'KeyL'] as const;

/** Keys that the game, the browser or a screen reader needs. */
const KEPT =
	/^(?:Space|Enter|Escape|Tab|Backspace|Delete|Insert|Home|End|Digit\d|Numpad.*|F\d+|Arrow.*|Page.*|Context.*|.*Lock|Print.*|Pause|(?:Shift|Control|Alt|Meta|OS)(?:Left|Right)|Audio.*|Media.*|Browser.*|Launch.*|Power|Sleep|WakeUp|Unidentified|Fn.*)?$/u;

/** @param code `KeyboardEvent.code` */
export const canBuzz = (code: string): boolean => !KEPT.test(code);

const NAMES: Readonly<Record<string, string>> = {
	Backquote: '`',
	Backslash: '\\',
	BracketLeft: '[',
	BracketRight: ']',
	Comma: ',',
	Equal: '=',
	Minus: '-',
	Period: '.',
	Quote: "'",
	Semicolon: ';',
	Slash: '/'
};

/**
 * What stands on a key.
 * @param code `KeyboardEvent.code`: the place of the key, whatever stands on it
 * @param layout code → what this keyboard writes there, where the browser says it
 */
export function keyName(code: string, layout: ReadonlyMap<string, string> = new Map()): string {
	const written = layout.get(code)?.toUpperCase();
	return written ?? NAMES[code] ?? code.replace(/^Key/u, '');
}

/** A gamepad as it is found in one frame. */
export interface PadNow {
	index: number;
	/** Any of its buttons is down. */
	pressed: boolean;
	/** When it last told something, ms of the page's clock. */
	timestamp: number;
}

/** A time further from now than this is of another clock, ms. */
const OTHER_CLOCK = 1000;

/**
 * Gamepads tell once a frame, so what was pressed in one frame was pressed at one time.
 * @param before indices of those that were down in the frame before
 * @param now ms of the page's clock
 */
export function padPresses(
	before: ReadonlySet<number>,
	pads: readonly PadNow[],
	now: number
): { pad: number; at: number }[] {
	const fresh = pads.filter(({ index, pressed }) => pressed && !before.has(index));
	const at = Math.min(
		...fresh.map(({ timestamp }) =>
			Math.abs(now - timestamp) > OTHER_CLOCK ? now : Math.min(now, timestamp)
		)
	);
	return fresh.map(({ index }) => ({ pad: index, at }));
}

/** What came of trying the keys out. Codes in the order in which they came. */
export interface KeyTrial {
	/** Down now. */
	down: readonly string[];
	/** The most that were down together. */
	together: readonly string[];
	/** All that came at all. */
	seen: readonly string[];
}

export const NO_TRIAL: KeyTrial = { down: [], together: [], seen: [] };

const withOne = (list: readonly string[], one: string): readonly string[] =>
	list.includes(one) ? list : [...list, one];

export function tryKey(trial: KeyTrial, kind: 'down' | 'up', code: string): KeyTrial {
	if (kind === 'up') return { ...trial, down: trial.down.filter((one) => one !== code) };
	const down = withOne(trial.down, code);
	return {
		down,
		together: down.length > trial.together.length ? down : trial.together,
		seen: withOne(trial.seen, code)
	};
}

/** The keys of teams that have not arrived together with the others; none when all have. */
export const missingKeys = (keys: readonly string[], { together }: KeyTrial): string[] =>
	keys.filter((key) => !together.includes(key));
