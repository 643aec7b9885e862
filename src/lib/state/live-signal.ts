/** The texts of a live board with the platform behind them: deflate, and the connection that writes descriptions. */
import { deflateSync, inflateSync } from 'fflate';
import {
	LONGEST_SDP,
	readSignal,
	SDP_DICTIONARY,
	writeSignal,
	type ReadSignal,
	type SignalKind
} from '../domain/live-signal';

const dictionary = Uint8Array.from(SDP_DICTIONARY, (char) => char.charCodeAt(0));

export const readSignalText = (text: string): ReadSignal =>
	readSignal(text, (bytes) => inflateSync(bytes, { dictionary, out: new Uint8Array(LONGEST_SDP + 1) }));

/** Addresses that have not come after this time do not come, ms. */
const GATHER = 2000;

/** No server is asked for addresses: the two devices are in one room, or it does not work. */
export const openConnection = (): RTCPeerConnection => new RTCPeerConnection({ iceServers: [] });

/** All addresses are in one description, since there is no way to send more later. */
function gathered(connection: RTCPeerConnection): Promise<void> {
	if (connection.iceGatheringState === 'complete') return Promise.resolve();
	return new Promise((done) => {
		const late = setTimeout(done, GATHER);
		connection.addEventListener('icegatheringstatechange', () => {
			if (connection.iceGatheringState !== 'complete') return;
			clearTimeout(late);
			done();
		});
	});
}

/** @returns the text of this side's description once it has all addresses */
export async function describe(
	connection: RTCPeerConnection,
	kind: SignalKind,
	pair: number
): Promise<string> {
	const description = kind === 'offer' ? await connection.createOffer() : await connection.createAnswer();
	await connection.setLocalDescription(description);
	await gathered(connection);
	const sdp = connection.localDescription?.sdp ?? description.sdp ?? '';
	return writeSignal({ kind, pair, sdp }, (bytes) => deflateSync(bytes, { level: 9, dictionary }));
}
