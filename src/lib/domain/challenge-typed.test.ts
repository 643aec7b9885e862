import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeChallenge, type Challenge } from './challenge';
import { readTyped } from './challenge-typed';
import { writeSpoken } from './spoken-challenge';

const challenge: Challenge = {
	kind: 'draw',
	mode: 'accuracy',
	items: 5,
	seconds: 60,
	allowance: 1,
	due: 0,
	pool: 0xdead_beef,
	seed: 4711,
	filter: { topic: 3, level: 0, exam: null, answers: 'all' }
};
const text = writeChallenge(challenge);
const spoken = { topic: 3, items: 5, mode: 'accuracy', seed: 4711 } as const;
const said = writeSpoken(spoken);

describe('what was typed to join', () => {
	it.each([
		['the end of a link', `#c1.${text}`],
		['without its number sign', `c1.${text}`],
		['a whole link', `https://example.org/coderounds/class/join#c1.${text}`],
		['a link with blanks around', `  https://example.org/class/join#c1.${text}\n`]
	])('%s is a challenge', (_, typed) => expect(readTyped(typed)).toEqual({ kind: 'link', text, challenge }));
	it.each([
		['as it is shown', said],
		['in small letters without its hyphen', said.toLowerCase().replace('-', '')],
		['with blanks', ` ${said.replace('-', ' ')} `]
	])('a spoken code %s', (_, typed) => expect(readTyped(typed)).toEqual({ kind: 'spoken', spoken }));

	it.each([
		['nothing', ' ', /^Type the code/u],
		['a word', 'hello', /eight characters/u],
		['a spoken code with one wrong character', said.replace(/.$/u, (last) => (last === '0' ? '1' : '0')), /heard or typed wrong/u], // prettier-ignore
		['a U in a spoken code', `U${said.slice(1)}`, /heard or typed wrong/u],
		['a link that was cut', `#c1.${text.slice(0, -1)}`, /not whole/u],
		['a link of a later release', `#c1.${'_'.repeat(27)}`, /newer release/u],
		['a link of four kilobytes', `#c1.${'A'.repeat(4097)}`, /too long for a challenge/u],
		['a link of a megabyte', `#c1.${'A'.repeat(1_000_000)}`, /too long/u],
		['a result', '#r1.ABCDEFGH', /^This is a result/u],
		['markup', '<img src=x onerror=alert(1)>', /eight characters/u],
		['an address of something else', 'https://example.org/c1.html', /eight characters/u]
	])('%s: one sentence', (_, typed, sentence) => {
		const read = readTyped(typed);
		expect(read.kind === 'bad' ? read.reason : '').toMatch(sentence);
	});

	it('never throws, and says one sentence of whatever it is', () => {
		const bytes = fc.uint8Array({ maxLength: 6000 }).map((all) => String.fromCharCode(...all));
		fc.assert(
			fc.property(fc.oneof(fc.string({ maxLength: 6000 }), bytes), fc.boolean(), (typed, isLink) => {
				const read = readTyped(isLink ? `#c1.${typed}` : typed);
				return read.kind !== 'bad' || /^[A-Z][^<>]*\.$/u.test(read.reason);
			})
		);
	});
	it('takes no link in which one character was changed', () => {
		for (let at = 0; at < text.length; at++) {
			const other = text.charAt(at) === 'A' ? 'B' : 'A';
			expect(readTyped(`#c1.${text.slice(0, at)}${other}${text.slice(at + 1)}`).kind).toBe('bad');
		}
	});
});
