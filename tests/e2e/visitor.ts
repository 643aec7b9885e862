/**
 * Somebody who uses CodeRounds in a browser of any engine. An engine knows how to open, tap and type; the visitor
 * looks for what a person would look for, by role and name, and waits as long as a person would.
 */

/** What a browser must be able to do. Selectors name one element, which is seen and not covered. */
export interface Engine {
	readonly name: string;
	/** Where files that the page hands over are saved. */
	readonly downloads: string;
	goto(url: string): Promise<void>;
	reload(): Promise<void>;
	/** The value of an expression in the page, as JSON has it; a promise is awaited. */
	evaluate(expression: string): Promise<unknown>;
	/** Presses the pointer on the middle of an element. */
	click(selector: string): Promise<void>;
	/** Presses keys while an element has the focus. */
	type(selector: string, text: string): Promise<void>;
	/** Chooses a file for an input. */
	attach(selector: string, path: string): Promise<void>;
	/** What is seen of the page, as PNG. */
	screenshot(): Promise<Buffer>;
	/** Ends the browser and starts it again on the same profile; where a driven one has none on disk, the tab alone. */
	restart(): Promise<'browser' | 'tab'>;
	/** Ends everything that was started. */
	close(): Promise<void>;
}

/** How long a person waits for one thing, in milliseconds, on a machine that does other work as well. */
const PATIENCE = 60_000;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Looks until there is something. @throws in the end, with what was looked for and what the look said last */
export async function until<T>(
	what: string,
	look: () => Promise<T | undefined>,
	patience = PATIENCE
): Promise<T> {
	const end = Date.now() + patience;
	let last = 'nothing';
	while (Date.now() < end) {
		try {
			const found = await look();
			if (found !== undefined) return found;
		} catch (error) {
			// A page that is just being left has nothing to look at.
			last = error instanceof Error ? error.message : String(error);
		}
		await pause(150);
	}
	throw new Error(`${what} did not come. ${last}`);
}

export type Role = 'button' | 'link' | 'radio' | 'textbox' | 'heading' | 'word' | 'file';

/**
 * In the page: finds the element of a role whose name is `name`, or fits it as a pattern, brings it into view and
 * leaves a sign on what a person would tap. @returns '', or why it cannot be tapped
 */
function point(role: Role, name: string, isPattern: boolean, isLast: boolean): string {
	const kinds: Record<Role, string> = {
		button: 'button, summary, [role=button]',
		link: 'a[href]',
		radio: 'input[type=radio]',
		textbox: 'input:not([type]), input[type=text], input[type=search], textarea',
		heading: 'h1, h2, h3',
		word: 'article span',
		file: 'input[type=file]'
	};
	const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
	const nameOf = (element: HTMLElement) =>
		plain(
			element.getAttribute('aria-label') ??
				(element as HTMLInputElement).labels?.[0]?.innerText ??
				element.innerText
		);
	const place = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
	// The box of a choice is drawn, and the input over it is not seen: a person taps the row.
	const rowOf = (element: HTMLElement) =>
		role === 'radio' || role === 'file' ? (element.closest<HTMLElement>('label') ?? element) : element;
	const isSeen = (element: HTMLElement) =>
		element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
	const named = [...place.querySelectorAll<HTMLElement>(kinds[role])]
		.filter((element) => (isPattern ? new RegExp(name).test(nameOf(element)) : nameOf(element) === name))
		.filter((element) => isSeen(rowOf(element)));
	const found = isLast ? named.at(-1) : named[0];
	if (!found) return `There is no ${role} ${name}.`;
	if ((found as HTMLButtonElement).disabled) return `The ${role} ${name} is off.`;
	const tapped = rowOf(found);
	tapped.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
	const [box] = tapped.getClientRects();
	if (!box) return `The ${role} ${name} is gone.`;
	const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
	if (!top || !tapped.contains(top)) return `The ${role} ${name} lies under ${top?.outerHTML.slice(0, 90)}.`;
	for (const element of document.querySelectorAll('[data-tapped]')) element.removeAttribute('data-tapped');
	(role === 'file' ? found : tapped).setAttribute('data-tapped', '');
	return '';
}

/** In the page: the words that are seen, without those behind an open dialog. */
function readWords(): string {
	const place = [...document.querySelectorAll<HTMLElement>('dialog:modal')].at(-1) ?? document.body;
	return place.innerText.replace(/\s+/g, ' ');
}

/** In the page: a figure of Progress by the words below it. */
function readFigure(words: string): string | null {
	const all = [...document.querySelectorAll('.figs > div')];
	const found = all.find((one) => one.lastElementChild?.textContent === words);
	return found?.firstElementChild?.textContent ?? null;
}

/** In the page: keeps what breaks from here on. */
function listen(): void {
	const broken: string[] = [];
	Object.assign(window, { broken });
	addEventListener('error', ({ message }) => broken.push(`error: ${message}`));
	addEventListener('unhandledrejection', ({ reason }) => broken.push(`rejected: ${String(reason)}`));
	document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
		broken.push(`policy ${effectiveDirective} broken by ${blockedURI}`)
	);
}

/** In the page: what broke, each told once. */
function readBroken(): string[] {
	return (window as { broken?: string[] }).broken?.splice(0) ?? [];
}

const TAPPED = '[data-tapped]';

export class Visitor {
	readonly engine: Engine;
	/** The address of the app, without a slash at its end. */
	readonly site: string;
	#broken: string[] = [];

	constructor(engine: Engine, site: string) {
		this.engine = engine;
		this.site = site;
	}

	/** The value of a function that is run in the page: it sees its arguments and the page, nothing else. */
	async run<Given extends unknown[], T>(
		work: (...given: Given) => T | Promise<T>,
		...given: Given
	): Promise<T> {
		const list = given.map((one) => JSON.stringify(one)).join(', ');
		return (await this.engine.evaluate(`(${work.toString()})(${list})`)) as T;
	}

	/** A page can be read before its script runs; who taps then taps for nothing. */
	async #live(): Promise<void> {
		await until('A page that listens', async () =>
			(await this.run(() => document.documentElement.dataset['live'] !== undefined)) ? true : undefined
		);
		await this.run(listen);
	}

	/** What broke in the pages that were opened: errors that nobody caught, and breaches of the policy. */
	async broken(): Promise<readonly string[]> {
		this.#broken.push(...(await this.run(readBroken)));
		return this.#broken;
	}

	async open(path: string): Promise<void> {
		await this.broken();
		await this.engine.goto(`${this.site}${path}`);
		await this.#live();
	}

	async reload(): Promise<void> {
		await this.broken();
		await this.engine.reload();
		await this.#live();
	}

	/** Waits until the page says it. */
	async sees(words: RegExp, patience = PATIENCE): Promise<void> {
		let last = '';
		try {
			const look = async () => {
				last = await this.run(readWords);
				return words.test(last) ? true : undefined;
			};
			await until(`“${words.source}”`, look, patience);
		} catch (error) {
			throw new Error(`${String(error)} The page says: ${last.slice(0, 3000)}`, { cause: error });
		}
	}

	async #point(role: Role, name: string | RegExp, isLast: boolean): Promise<void> {
		const text = typeof name === 'string' ? name : name.source;
		await until(`The ${role} ${text}`, async () => {
			const wrong = await this.run(point, role, text, typeof name !== 'string', isLast);
			if (wrong) throw new Error(wrong);
			return true;
		});
	}

	/** @param name as it is written, or a pattern for it; the first is taken */
	async tap(role: Role, name: string | RegExp, isLast = false): Promise<void> {
		await this.#point(role, name, isLast);
		await this.engine.click(TAPPED);
	}

	async fill(name: RegExp, text: string): Promise<void> {
		await this.tap('textbox', name);
		await this.engine.type(TAPPED, text);
	}

	/** Chooses a file from the device. */
	async attach(name: RegExp, path: string): Promise<void> {
		await this.#point('file', name, false);
		await this.engine.attach(TAPPED, path);
	}

	/** Waits until a figure of Progress is so. */
	async hasFigure(words: string, value: string): Promise<void> {
		await until(`${value} ${words}`, async () => {
			const found = await this.run(readFigure, words);
			if (found !== value) throw new Error(`It is ${found}.`);
			return true;
		});
	}
}
