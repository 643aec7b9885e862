/**
 * Base45 (RFC 9285): bytes in the 45 characters that a QR code packs two into eleven bits, so that bytes cost three
 * in a hundred more than they would as themselves, and every reader gives them back as they were.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export function writeBase45(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 2) {
		const first = bytes[at] ?? 0;
		const second = bytes[at + 1];
		const value = second === undefined ? first : first * 256 + second;
		text += ALPHABET.charAt(value % 45) + ALPHABET.charAt(Math.floor(value / 45) % 45);
		if (second !== undefined) text += ALPHABET.charAt(Math.floor(value / 2025));
	}
	return text;
}

/** @returns the bytes, or null where the text is none of the alphabet or of no possible value */
export function readBase45(text: string): Uint8Array | null {
	const rest = text.length % 3;
	if (rest === 1) return null;
	const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (rest === 2 ? 1 : 0));
	for (let at = 0, to = 0; at < text.length; at += 3) {
		const [a, b, c] = [0, 1, 2].map((step) =>
			at + step < text.length ? ALPHABET.indexOf(text.charAt(at + step)) : 0
		);
		if (a === undefined || b === undefined || c === undefined || a < 0 || b < 0 || c < 0) return null;
		const value = a + b * 45 + c * 2025;
		const isPair = at + 2 < text.length;
		if (value > (isPair ? 0xffff : 0xff)) return null;
		if (isPair) bytes[to++] = value >> 8;
		bytes[to++] = value & 0xff;
	}
	return bytes;
}
