/** Why there is no picture of a camera, in one sentence each. */

/** What a page can know before it asks. */
export interface CameraGround {
	/** `isSecureContext` */
	secure: boolean;
	/** There is a `navigator.mediaDevices.getUserMedia`. */
	has: boolean;
}

const REFUSED =
	'The camera was refused. You can allow it for this page in the settings of your browser, then try again.';
const MISSING = 'No camera was found on this device.';
const IN_USE = 'The camera is in use by another app or window. Close that, then try again.';

/** Names of what `getUserMedia` throws, old ones too (w3.org/TR/mediacapture-streams, 10.2.5). */
const WORDS = new Map([
	['NotAllowedError', REFUSED],
	['PermissionDeniedError', REFUSED],
	['SecurityError', REFUSED],
	['NotFoundError', MISSING],
	['DevicesNotFoundError', MISSING],
	['OverconstrainedError', MISSING],
	['NotReadableError', IN_USE],
	['TrackStartError', IN_USE],
	['AbortError', IN_USE]
]);

/** @returns why a page cannot even ask, or null where it can */
export function cameraClosed({ secure, has }: CameraGround): string | null {
	if (!secure) return 'The camera needs a secure address, one that begins with https. This page has none.';
	return has ? null : 'This browser gives no camera to pages.';
}

/** @param name the name of what `getUserMedia` threw */
export const cameraTrouble = (name: string): string => WORDS.get(name) ?? 'The camera did not start.';

export const CAMERA_LOST = 'The camera was disconnected.';
