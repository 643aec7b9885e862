import fc from 'fast-check';
import { deflateSync, inflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
	LONGEST_SDP,
	readSignal,
	SDP_DICTIONARY,
	SIGNAL_PREFIX,
	writeSignal,
	type Bytes,
	type Signal
} from './live-signal';

const dictionary = Uint8Array.from(SDP_DICTIONARY, (char) => char.charCodeAt(0));
const deflate: Bytes = (bytes) => deflateSync(bytes, { level: 9, dictionary });
const inflate: Bytes = (bytes) => inflateSync(bytes, { dictionary, out: new Uint8Array(LONGEST_SDP + 1) });
const write = (signal: Signal) => writeSignal(signal, deflate);
const read = (text: string) => readSignal(text, inflate);

const FINGERPRINT =
	'A1:0F:5C:77:3E:9B:D2:48:66:1A:FE:03:8C:B4:29:5D:E0:73:14:AA:6F:98:C1:3B:57:D6:82:4E:F9:20:BD:65';
/** As Chromium 140 writes an offer with two addresses. */
const CHROMIUM = [
	'v=0',
	'o=- 4611686018427387904 2 IN IP4 127.0.0.1',
	's=-',
	't=0 0',
	'a=group:BUNDLE 0',
	'a=extmap-allow-mixed',
	'a=msid-semantic: WMS',
	'm=application 54231 UDP/DTLS/SCTP webrtc-datachannel',
	'c=IN IP4 0.0.0.0',
	'a=candidate:3517840211 1 udp 2113937151 6c1f2b7e-90d3-4f7a-8a55-2c1f0e9d7b34.local 54231 typ host generation 0 network-cost 999',
	'a=candidate:1210844163 1 udp 2113939711 f5a0c9d2-1b44-4e0c-9d7e-83b1a6f2c057.local 60118 typ host generation 0 network-cost 999',
	'a=ice-ufrag:x3Kd',
	'a=ice-pwd:Rf8sQ0pLm2VtYc7Zb1Nw4EjU',
	'a=ice-options:trickle',
	`a=fingerprint:sha-256 ${FINGERPRINT}`,
	'a=setup:actpass',
	'a=mid:0',
	'a=sctp-port:5000',
	'a=max-message-size:262144',
	''
].join('\r\n');
const one: Signal = { kind: 'offer', pair: 40_001, sdp: CHROMIUM };
const text = write(one);

describe('a signal', () => {
	it('comes back as it was, however it is written', () => {
		const line = fc.stringMatching(/^[a-z]=[ -~]{0,80}$/u);
		const signal = fc.record({
			kind: fc.constantFrom('offer' as const, 'answer' as const),
			pair: fc.integer({ min: 0, max: 65_535 }),
			sdp: fc.array(line, { maxLength: 30 }).map((lines) => ['v=0', ...lines, ''].join('\r\n'))
		});
		fc.assert(
			fc.property(signal, (given) => {
				expect(read(write(given))).toEqual({ ok: true, signal: given });
			})
		);
	});
	it('fits a QR code that a phone reads from a phone: version 15, middle correction', () =>
		expect(text.length).toBeLessThan(412));
	it('may be broken into lines by a message', () =>
		expect(read(`  ${text.slice(0, 76)}\r\n${text.slice(76)}\n`)).toEqual({ ok: true, signal: one }));

	it('may stand in a link', () =>
		expect(read(`https://example.org/coderounds/class/live#${text}`)).toEqual({ ok: true, signal: one }));

	it('finds every wrong character and every exchange of neighbours', () => {
		for (let at = SIGNAL_PREFIX.length; at < text.length; at++) {
			const other = text[at] === 'A' ? 'B' : 'A';
			expect(read(text.slice(0, at) + other + text.slice(at + 1)).ok, `${at}`).toBe(false);
			const [a = '', b = ''] = text.slice(at, at + 2);
			if (b !== '' && a !== b)
				expect(read(text.slice(0, at) + b + a + text.slice(at + 2)).ok, `${at}, exchanged`).toBe(false);
		}
	});
	it.each([
		['nothing', ''],
		['half of it', text.slice(0, text.length / 2)],
		['the prefix alone', SIGNAL_PREFIX],
		['one character more', `${text}A`],
		['five kilobytes', SIGNAL_PREFIX + 'A'.repeat(5000)],
		['another release', `l2.${text.slice(3)}`],
		['a link', 'https://example.org/class#c1.EAoLQB2QAAb1bfd4ABy'],
		['a session description', CHROMIUM],
		['markup', '<script>alert(1)</script>'],
		['another text that was packed', write({ ...one, sdp: 'v=0\r\n' }).replace(/^l1/u, 'l9')]
	])('refuses %s with one sentence or two', (_, hostile) => {
		const answer = read(hostile);
		expect(answer.ok ? '' : answer.reason).toMatch(/^This [^.]*\.(?: [^.]*\.)?$/u);
	});
	it('refuses what is packed well and is no description', () => {
		const isCalm: Bytes = (bytes) => bytes;
		expect(readSignal(writeSignal({ ...one, sdp: 'hello' }, isCalm), isCalm).ok).toBe(false);
	});
	it('refuses what unpacks to more than a description has', () => {
		const bomb = writeSignal({ ...one, sdp: 'v=0\r\n' }, () =>
			deflate(Uint8Array.from(`v=0\r\n${'a'.repeat(1_000_000)}`, (char) => char.charCodeAt(0)))
		);
		expect(bomb.length).toBeLessThan(4096);
		expect(read(bomb).ok).toBe(false);
	});
	it('never throws', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (hostile) => {
				expect(read(SIGNAL_PREFIX + hostile).ok).toBe(false);
			})
		);
	});
	it.each([
		['too long', 'v=0\r\n'.padEnd(LONGEST_SDP + 1, 'a')],
		['of other characters', 'v=0\r\nä']
	])('of a description that is %s is not written', (_, sdp) =>
		expect(() => write({ ...one, sdp })).toThrow(RangeError)
	);
});
