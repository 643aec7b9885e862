/**
 * Fields of Anki are HTML. This makes plain text of them, without a parser of the platform: nothing of a stranger's
 * markup is ever built as a page. It runs once over the text, however that is broken.
 */
import { cleanText } from './own-text';

export interface PlainText {
	text: string;
	/** Pictures, sounds and films that were left out. */
	images: number;
	sounds: number;
}

/** Elements that stand on lines of their own. */
const BLOCKS = new Set([
	'address', 'article', 'aside', 'blockquote', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset', 'figure',
	'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section',
	'summary', 'table', 'tr', 'ul'
]); // prettier-ignore
/** Elements whose content is no text. */
const UNREAD = new Set(['script', 'style', 'template', 'head', 'title', 'svg', 'math', 'object', 'noscript']);
const IMAGES = new Set(['img', 'svg', 'object', 'embed', 'canvas', 'iframe']);
const SOUNDS = new Set(['audio', 'video']);
const ENTITIES: Readonly<Record<string, string>> = {
	nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ndash: '–', mdash: '—', hellip: '…', bull: '•',
	middot: '·', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', deg: '°', plusmn: '±', times: '×',
	divide: '÷', micro: 'µ', frac12: '½', frac14: '¼', frac34: '¾', sup2: '²', sup3: '³', le: '≤', ge: '≥', ne: '≠',
	asymp: '≈', infin: '∞', rarr: '→', larr: '←', uarr: '↑', darr: '↓', harr: '↔', rArr: '⇒', alpha: 'α', beta: 'β',
	gamma: 'γ', delta: 'δ', Delta: 'Δ', kappa: 'κ', lambda: 'λ', mu: 'μ', omega: 'ω', sigma: 'σ', copy: '©', reg: '®',
	trade: '™', sect: '§', para: '¶', dagger: '†', eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', auml: 'ä', ouml: 'ö',
	uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', ntilde: 'ñ', thinsp: ' ', ensp: ' ', emsp: ' ', shy: '',
	zwnj: '', zwj: ''
}; // prettier-ignore
/** The edge of a block: it ends a line, and edges beside one another end it once. No character of any text. */
const EDGE = '\ufdd0';
/** A tag longer than this is text that somebody forgot to close. */
const LONGEST_TAG = 20_000;
const SMALL = { p: [...'⁰¹²³⁴⁵⁶⁷⁸⁹'], b: [...'₀₁₂₃₄₅₆₇₈₉'] };

/** `m<sup>2</sup>` is m², not m2: figures above and below the line stay what they are. */
const smallFigures = (html: string): string =>
	html.replace(/<su([bp])>(\d{1,4})<\/su[bp]>/gi, (_, where: string, figures: string) => {
		const signs = SMALL[where.toLowerCase() === 'p' ? 'p' : 'b'];
		return [...figures].map((figure) => signs[Number(figure)] ?? '').join('');
	});

function entity(name: string): string | null {
	if (name.startsWith('#')) {
		const point = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
		const isChar = Number.isInteger(point) && point > 0 && point <= 0x10ffff;
		return isChar ? String.fromCodePoint(point) : '';
	}
	return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? null) : null;
}

const decoded = (text: string): string =>
	text.replace(
		/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,12});/gi,
		(whole, name: string) => entity(name) ?? whole
	);

/** Where a tag ends that begins at `from`: the first `>` outside quotation marks, else the first of all; -1 for none. */
function tagEnd(html: string, from: number): number {
	let quote = '';
	const most = Math.min(html.length, from + LONGEST_TAG);
	for (let at = from; at < most; at++) {
		const char = html.charAt(at);
		if (quote !== '') {
			if (char === quote) quote = '';
		} else if (char === '>') return at;
		// A quotation mark parts nothing unless it stands behind an equals sign.
		else if ((char === '"' || char === "'") && /=\s*$/.test(html.slice(Math.max(from, at - 3), at)))
			quote = char;
	}
	const first = html.slice(from, most).indexOf('>');
	return first < 0 ? -1 : from + first;
}

/** Anki's own marks in a field: sounds, and text that is read aloud. */
function withoutSounds(text: string): { text: string; sounds: number } {
	let sounds = 0;
	const rest = text
		.replace(/\[sound:[^[\]]{0,500}\]/gi, () => {
			sounds++;
			return ' ';
		})
		.replace(/\[\/?anki:(?:tts|play)[^[\]]{0,300}\]/gi, ' ');
	return { text: rest, sounds };
}

/** @param html of one field, or of one side of a card @returns its text, line by line */
export function plainText(html: string): PlainText {
	const found = withoutSounds(smallFigures(html));
	const source = found.text.replaceAll(EDGE, '');
	const lower = source.toLowerCase();
	const parts: string[] = [];
	const unclosed = new Set<string>();
	const lastEnd = source.lastIndexOf('>');
	let [images, sounds, at] = [0, found.sounds, 0];
	// Line breaks of the source are blanks, as in a page; those of ours come from elements.
	const take = (text: string) => parts.push(decoded(text.replace(/\s+/g, ' ')));
	while (at < source.length) {
		const open = source.indexOf('<', at);
		if (open < 0 || open > lastEnd) {
			take(source.slice(at));
			break;
		}
		take(source.slice(at, open));
		if (source.startsWith('<!--', open)) {
			const end = unclosed.has('!') ? -1 : source.indexOf('-->', open + 4);
			if (end < 0) unclosed.add('!');
			at = end < 0 ? open + 4 : end + 3;
			continue;
		}
		const name = /^<(\/?)([a-z][a-z0-9]*)/i.exec(source.slice(open, open + 24));
		const end = name || source[open + 1] === '!' || source[open + 1] === '?' ? tagEnd(source, open + 1) : -1;
		if (end < 0) {
			take('<');
			at = open + 1;
			continue;
		}
		at = end + 1;
		const tag = name?.[2]?.toLowerCase() ?? '';
		const isEnd = name?.[1] === '/';
		if (!isEnd && IMAGES.has(tag)) images++;
		if (!isEnd && SOUNDS.has(tag)) sounds++;
		if (tag === 'br') parts.push('\n');
		else if (BLOCKS.has(tag)) parts.push(tag === 'li' && !isEnd ? `${EDGE}• ` : EDGE);
		else if (tag === 'td' || tag === 'th') parts.push(' ');
		if (isEnd || !UNREAD.has(tag) || unclosed.has(tag) || source[end - 1] === '/') continue;
		const close = lower.indexOf(`</${tag}`, at);
		if (close < 0) unclosed.add(tag);
		else at = close;
	}
	const lines = parts
		.join('')
		.replace(/ {2,}/g, ' ')
		.replace(/[ \ufdd0]*\ufdd0 ?/g, EDGE)
		.replaceAll(`\n${EDGE}`, '\n')
		.replaceAll(EDGE, '\n');
	return { text: cleanText(lines), images, sounds };
}

/** Text as a field of Anki: what would be markup is written as characters. */
export const asHtml = (text: string): string =>
	text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/\{\{/g, '{&#123;')
		.replace(/\[(sound|anki|latex|\$)/gi, '&#91;$1')
		.replace(/\n/g, '<br>');
