/**
 * How two devices find each other without a server: the host's offer and the captain's answer as a text that fits a
 * QR code or a message. The body is the session description of WebRTC, deflated as it is: one that is put together
 * anew breaks with the next browser. Deflating is handed in, since a domain has no packages.
 */
import { checkSum, splitGroups, groupBits } from './bit-stream';
import { readBase64url, writeBase64url } from './code-alphabet';

export const SIGNAL_KINDS = ['offer', 'answer'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

export interface Signal {
	kind: SignalKind;
	/** Which of the host's offers it belongs to, 0 to 65,535. */
	pair: number;
	/** The session description (RFC 8866). */
	sdp: string;
}

/** What stands before a signal. */
export const SIGNAL_PREFIX = 'l1.';
/** Characters of a text that is looked at, and of a description that comes out of it. */
const LONGEST_TEXT = 4096;
export const LONGEST_SDP = 8192;

/**
 * What descriptions have in common, the most frequent last, so that little else is written: as Chromium, Firefox and
 * WebKit write them for a data channel. Never changed: another dictionary is another prefix.
 */
export const SDP_DICTIONARY = [
	'a=fmtp:webrtc-datachannel max-message-size=1073741823',
	'a=ssrc-group a=rtcp-mux a=rtcp-rsize a=mid:data a=sctpmap:5000 webrtc-datachannel 1024',
	'o=mozilla...THIS_IS_SDPARTA-99.0 0 0 IN IP4 0.0.0.0\r\na=sendrecv\r\na=ice-options:trickle ice2\r\n',
	' tcp 1518280447 9 typ host tcptype active generation 0 network-id 2 network-cost 10\r\n',
	' 1 udp 2122194687 192.168.1. 10.0.0. 172.16. typ host generation 0 network-id 1 network-cost 999\r\n',
	'v=0\r\no=- 0123456789 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0\r\na=extmap-allow-mixed\r\n',
	'a=msid-semantic: WMS *\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\nc=IN IP4 0.0.0.0\r\n',
	'a=candidate:0 1 UDP 2122252543 .local typ host\r\na=candidate:1 1 udp 2113937151 ',
	'.local typ host generation 0 network-cost 999\r\na=end-of-candidates\r\n',
	'a=ice-ufrag:\r\na=ice-pwd:\r\na=ice-options:trickle\r\na=fingerprint:sha-256 ',
	'\r\na=setup:actpass\r\na=setup:active\r\na=mid:0\r\na=sctp-port:5000\r\na=max-message-size:262144\r\n'
].join('');

/** Bytes → bytes. */
export type Bytes = (bytes: Uint8Array) => Uint8Array;

const KIND_BITS = 4;
const PAIR_BITS = 16;
const CHECK_BITS = 32;
/** Turned over, or noughts that are added at the end would still pass. */
const checkOf = (body: readonly number[]): number => 2 ** CHECK_BITS - 1 - checkSum(body, CHECK_BITS);
const bytesBits = (bytes: Uint8Array): number[] => splitGroups([...bytes], 8);
/** Descriptions are plain characters; whatever is not would be read as another. */
const PLAIN = /^[\t\r\n\x20-\x7e]*$/u;

/**
 * @param deflate packs bytes with `SDP_DICTIONARY`
 * @throws RangeError where a description is too long or has characters of no description
 */
export function writeSignal({ kind, pair, sdp }: Signal, deflate: Bytes): string {
	if (sdp.length > LONGEST_SDP || !PLAIN.test(sdp)) throw new RangeError('Not a session description');
	const packed = deflate(Uint8Array.from(sdp, (char) => char.charCodeAt(0)));
	const body = [
		...splitGroups([SIGNAL_KINDS.indexOf(kind)], KIND_BITS),
		...splitGroups([pair], PAIR_BITS),
		...bytesBits(packed)
	];
	return SIGNAL_PREFIX + writeBase64url([...body, ...splitGroups([checkOf(body)], CHECK_BITS)]);
}

export type ReadSignal = { ok: true; signal: Signal } | { ok: false; reason: string };

const no = (reason: string): ReadSignal => ({ ok: false, reason });
const NONE = 'This is no code of a live board. Scan the one on the other device, or paste all of it.';
const BROKEN = 'This code is not whole. Copy all of it, or scan it again.';
const NEWER = 'This code was made by another release. Update the app on both devices.';

/**
 * Takes what was scanned or pasted. Anything may stand there.
 * @param inflate unpacks bytes with `SDP_DICTIONARY`, at most `LONGEST_SDP` of them; may throw
 * @returns the signal, or one sentence
 */
export function readSignal(text: string, inflate: Bytes): ReadSignal {
	if (text.length > LONGEST_TEXT) return no('This is too long for a code of a live board.');
	// A message may break a long line. In a link the signal stands behind its `#`.
	const [, version, body = ''] = /(?:^|#)l(\d{1,3})\.(.*)$/u.exec(text.replace(/\s/gu, '')) ?? [];
	if (version === undefined) return no(NONE);
	if (`l${version}.` !== SIGNAL_PREFIX) return no(NEWER);
	const bits = readBase64url(body);
	const signal = bits && readBits(bits, inflate);
	return signal ? { ok: true, signal } : no(BROKEN);
}

function readBits(bits: readonly number[], inflate: Bytes): Signal | null {
	const frame = KIND_BITS + PAIR_BITS + CHECK_BITS;
	const whole = bits.length - ((bits.length - frame) % 8);
	// What fills the last character is less than one, and nothing but noughts.
	const fill = bits.slice(whole);
	if (whole <= frame || fill.length > 5 || fill.includes(1)) return null;
	const body = bits.slice(0, whole - CHECK_BITS);
	const [check] = groupBits(bits.slice(whole - CHECK_BITS, whole), CHECK_BITS);
	if (checkOf(body) !== check) return null;
	const kind = SIGNAL_KINDS[groupBits(body.slice(0, KIND_BITS), KIND_BITS)[0] ?? -1];
	const [pair = 0] = groupBits(body.slice(KIND_BITS, KIND_BITS + PAIR_BITS), PAIR_BITS);
	if (!kind) return null;
	let sdp: string;
	try {
		const packed = Uint8Array.from(groupBits(body.slice(KIND_BITS + PAIR_BITS), 8));
		sdp = Array.from(inflate(packed), (byte) => String.fromCharCode(byte)).join('');
	} catch {
		return null;
	}
	const isSdp = sdp.startsWith('v=0\r\n') && sdp.length <= LONGEST_SDP && PLAIN.test(sdp);
	return isSdp ? { kind, pair, sdp } : null;
}
