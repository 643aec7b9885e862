/** Safe nicknames: two words from lists in which nothing offends, at most 12 characters as a result code holds. */
import type { Random } from './random';

const KINDS = [
	'BOLD', 'BRISK', 'CALM', 'CLEAR', 'COOL', 'EAGER', 'EARLY', 'FAIR', 'FOND', 'FRESH', 'GLAD', 'GRAND',
	'HAPPY', 'KEEN', 'KIND', 'LIVELY', 'LOYAL', 'LUCID', 'MERRY', 'MILD', 'NEAT', 'NIMBLE', 'NOBLE', 'PLAIN',
	'PROUD', 'QUICK', 'QUIET', 'RAPID', 'READY', 'SHARP', 'SMART', 'SOLID', 'SPRY', 'STEADY', 'SUNNY', 'SURE',
	'SWIFT', 'TIDY', 'WARM', 'WITTY'
] as const; // prettier-ignore
const ANIMALS = [
	'ALPACA', 'BADGER', 'BEAVER', 'BISON', 'CRANE', 'DEER', 'DOVE', 'EAGLE', 'FALCON', 'FINCH', 'FOX', 'GECKO',
	'GOOSE', 'HARE', 'HERON', 'IBIS', 'JAY', 'KIWI', 'KOALA', 'LARK', 'LEMUR', 'LYNX', 'MARTEN', 'MOLE', 'MOOSE',
	'NEWT', 'ORCA', 'OTTER', 'OWL', 'PANDA', 'PUFFIN', 'QUAIL', 'RAVEN', 'ROBIN', 'SALMON', 'SEAL', 'STORK',
	'SWAN', 'TERN', 'TROUT', 'TURTLE', 'WALRUS', 'WREN', 'YAK'
] as const; // prettier-ignore
const LONGEST = 12;

const ALL = KINDS.flatMap((kind) => ANIMALS.map((animal) => `${kind} ${animal}`)).filter(
	({ length }) => length <= LONGEST
);

/** How many there are. */
export const NICKNAMES = ALL.length;

/**
 * @param taken names in use, which are not given again
 * @returns two words; with a figure where all are taken
 */
export function safeNickname(random: Random, taken: ReadonlySet<string> = new Set()): string {
	const free = ALL.filter((name) => !taken.has(name));
	return free.length > 0 ? random.pick(free) : `${random.pick(ANIMALS)} ${taken.size}`;
}

/**
 * A nickname with the seat that a class list has for it, as the collector reads it: `OTTER-7`.
 * @param nickname 1 to 12 characters, as `plainNickname` leaves them
 * @param seat 1 to 999
 */
export function seatNickname(nickname: string, seat: number): string {
	const end = `-${seat}`;
	if (nickname.length + end.length <= LONGEST) return nickname + end;
	const [last = nickname] = nickname.split(' ').slice(-1);
	return last.slice(0, LONGEST - end.length) + end;
}
