/** A picture of what a learner chooses to show, drawn on this device, and the same in words. */

export interface CardFacts {
	/** As it stands on the card: "November 22, 2026". */
	day: string;
	streak: number;
	best: number;
	perfectWeeks: number;
	answers: number;
	/** Right answers in whole %. */
	right: number;
	charts: number;
	/** Topics that were tried, with right answers in whole %. */
	topics: { id: string; title: string; right: number }[];
}

export type CardPart = 'streak' | 'best' | 'perfectWeeks' | 'answers' | 'right' | 'charts';

export interface CardChoice {
	parts: ReadonlySet<CardPart>;
	/** Ids of topics; as many as `TOPICS_SHOWN` are drawn. */
	topics: ReadonlySet<string>;
}

/** More would be too small to read on a phone. */
export const TOPICS_SHOWN = 4;

export interface CardLine {
	figure: string;
	label: string;
}

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);
const grouped = (count: number) => count.toLocaleString('en-US');

/** The figures of a card in their order, the first one large. */
export function cardLines(facts: CardFacts, { parts }: CardChoice): CardLine[] {
	const all: [CardPart, CardLine][] = [
		['streak', { figure: grouped(facts.streak), label: plural(facts.streak, 'day', 'days in a row') }],
		['answers', { figure: grouped(facts.answers), label: plural(facts.answers, 'answer', 'answers') }],
		['right', { figure: `${facts.right} %`, label: 'right' }],
		['charts', { figure: grouped(facts.charts), label: plural(facts.charts, 'chart coded', 'charts coded') }],
		['best', { figure: grouped(facts.best), label: plural(facts.best, 'day at best', 'days at best') }],
		[
			'perfectWeeks',
			{
				figure: grouped(facts.perfectWeeks),
				label: plural(facts.perfectWeeks, 'perfect week', 'perfect weeks')
			}
		]
	];
	return all.filter(([part]) => parts.has(part)).map(([, line]) => line);
}

/** The chosen topics, at most `TOPICS_SHOWN`. */
export function cardTopics({ topics }: CardFacts, choice: CardChoice): CardFacts['topics'] {
	return topics.filter(({ id }) => choice.topics.has(id)).slice(0, TOPICS_SHOWN);
}

/** What the picture says, for who cannot see it. Empty where nothing was chosen. */
export function cardWords(facts: CardFacts, choice: CardChoice): string {
	const lines = cardLines(facts, choice).map(({ figure, label }) => `${figure} ${label}`);
	const topics = cardTopics(facts, choice).map(({ title, right }) => `${title}, ${right} % right`);
	if (lines.length + topics.length === 0) return '';
	return `CodeRounds, ${facts.day}. ${[...lines, ...topics].join('. ')}.`;
}

/** Colours and fonts, as the tokens of the page have them. */
export interface CardLook {
	desk: string;
	ink: string;
	quiet: string;
	line: string;
	track: string;
	accent: string;
	font: string;
}

/** Width and height of the picture, pixels. */
export const CARD_SIZE = 1080;
const EDGE = 96;
const WIDE = CARD_SIZE - 2 * EDGE;

/** Draws the card. The fonts must have been loaded. */
export function drawCard(
	context: CanvasRenderingContext2D,
	facts: CardFacts,
	choice: CardChoice,
	look: CardLook
): void {
	const write = (text: string, x: number, y: number, size: number, weight: number, colour: string) => {
		context.font = `${weight} ${size}px ${look.font}`;
		context.fillStyle = colour;
		context.fillText(text, x, y);
		return context.measureText(text).width;
	};
	context.fillStyle = look.desk;
	context.fillRect(0, 0, CARD_SIZE, CARD_SIZE);
	context.textBaseline = 'alphabetic';
	drawMark(context, look);
	write('CodeRounds', EDGE + 118, EDGE + 34, 40, 650, look.ink);
	context.textAlign = 'right';
	write(facts.day, CARD_SIZE - EDGE, EDGE + 34, 32, 400, look.quiet);
	context.textAlign = 'left';

	const [first, ...others] = cardLines(facts, choice);
	const topics = cardTopics(facts, choice);
	let y = EDGE + (topics.length > 2 ? 300 : 370);
	if (first) {
		const width = write(first.figure, EDGE - 6, y, 240, 640, look.ink);
		write(first.label, EDGE + width + 28, y - 8, 52, 550, look.quiet);
		y += 56;
	}
	if (others.length > 0) {
		rule(context, y, look.line);
		y += 100;
		const columns = others.length === 4 ? 2 : Math.min(3, others.length);
		for (const [at, { figure, label }] of others.entries()) {
			const x = EDGE + ((at % columns) * WIDE) / columns;
			const down = y + Math.floor(at / columns) * 140;
			write(figure, x, down, 76, 620, look.ink);
			write(label, x, down + 46, 32, 400, look.quiet);
		}
		y += Math.ceil(others.length / columns) * 140 - 50;
	}
	if (topics.length > 0) {
		rule(context, y, look.line);
		y += 64;
		for (const { title, right } of topics) {
			const share = `${right} %`;
			context.textAlign = 'right';
			const width = write(share, CARD_SIZE - EDGE, y, 34, 600, look.ink);
			context.textAlign = 'left';
			write(shortened(context, title, WIDE - width - 40, look), EDGE, y, 34, 400, look.ink);
			bar(context, EDGE, y + 18, WIDE, look.track);
			bar(context, EDGE, y + 18, (WIDE * right) / 100, look.accent);
			y += 88;
		}
	}
	write('Medical coding practice', EDGE, CARD_SIZE - EDGE + 20, 30, 400, look.quiet);
}

/** The seven slots: category, dot, detail. */
function drawMark(context: CanvasRenderingContext2D, look: CardLook): void {
	for (const [at, x] of [0, 6.4, 12.8, 23.4, 29.8, 36.2, 42.6].entries()) {
		context.globalAlpha = at < 3 ? 1 : 0.42;
		context.fillStyle = look.ink;
		context.fillRect(EDGE + x * 2.1, EDGE + 4, 5 * 2.1, 14 * 2.1);
	}
	context.globalAlpha = 1;
	context.beginPath();
	context.arc(EDGE + 20.6 * 2.1, EDGE + 4 + 12.4 * 2.1, 1.7 * 2.1, 0, 2 * Math.PI);
	context.fill();
}

function rule(context: CanvasRenderingContext2D, y: number, colour: string): void {
	context.fillStyle = colour;
	context.fillRect(EDGE, y, WIDE, 2);
}

function bar(context: CanvasRenderingContext2D, x: number, y: number, width: number, colour: string): void {
	context.fillStyle = colour;
	context.beginPath();
	context.roundRect(x, y, Math.max(width, 0), 12, 6);
	context.fill();
}

function shortened(context: CanvasRenderingContext2D, text: string, most: number, look: CardLook): string {
	context.font = `400 34px ${look.font}`;
	if (context.measureText(text).width <= most) return text;
	let short = [...text];
	while (short.length > 1 && context.measureText(`${short.join('').trimEnd()}…`).width > most)
		short = short.slice(0, -1);
	return `${short.join('').trimEnd()}…`;
}
