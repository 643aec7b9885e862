/** Addresses that go over a wall, a message or a camera: whole ones, with the app's base path. */
import { browser } from '$app/environment';
import { base } from '$app/paths';
import { CHALLENGE_PREFIX } from '../../lib/domain/challenge';
import { PLACE_PREFIX } from '../../lib/domain/class-place';

const origin = () => (browser ? location.origin : '');

/** @param challenge as `writeChallenge` writes it */
export const joinLink = (challenge: string): string =>
	`${origin()}${base}/class/join#${CHALLENGE_PREFIX}${challenge}`;

/** @param challenge a list, as `writeChallenge` writes it */
export const reviewLink = (challenge: string): string =>
	`${origin()}${base}/class/review#${CHALLENGE_PREFIX}${challenge}`;

/** @param places as `writePlaces` writes it */
export const placeLink = (places: string): string =>
	`${origin()}${base}/class/place#${PLACE_PREFIX}${places}`;
