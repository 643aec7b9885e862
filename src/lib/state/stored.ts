/** What the app keeps on this device, place by place, with what lies there now. */
import { STORED, storedAs, type StoredKind, type StoredPlace } from '../domain/stored';
import { CHUNK } from '../storage/schema';
import { storedNow, type StoredNow, type StoredThing } from '../storage/stored-now';

export interface StoredHere {
	place: StoredPlace;
	/** As the browser lists it. */
	name: string;
	/** Null where nothing of it lies here. */
	thing: StoredThing | null;
}

export interface StoredView extends Omit<StoredNow, 'things'> {
	places: StoredHere[];
	/** Of this app, and in no table of this release: another release made it. */
	others: StoredThing[];
}

/** Names that this installation could have made; others of the same address belong to other apps. */
function isOfApp(kind: StoredKind, name: string, base: string): boolean {
	const plain = kind === 'files' ? decodeURIComponent(name) : name;
	const own = [`coderounds:${base || '/'}:`, `coderounds:${base}:`];
	return plain === `coderounds:${base || '/'}` || own.some((begin) => plain.startsWith(begin));
}

/** @param base the app's base path, without a slash at its end */
export async function readStored(base: string): Promise<StoredView> {
	const { origin } = location;
	const { things, ...rest } = await storedNow(
		(kind, name) => storedAs(kind, name, base, origin) !== undefined || isOfApp(kind, name, base)
	);
	const named = new Map(things.map((thing) => [storedAs(thing.kind, thing.name, base, origin), thing]));
	return {
		...rest,
		places: STORED.map((place) => ({
			place,
			name: place.name(base, origin),
			thing: named.get(place) ?? null
		})),
		others: things.filter(({ kind, name }) => storedAs(kind, name, base, origin) === undefined)
	};
}

/** Entries of the log, as its rows count them: older ones lie a thousand in a row. */
export const entriesOf = ({ rows }: StoredThing): number =>
	(rows?.['chunks'] ?? 0) * CHUNK + (rows?.['tail'] ?? 0);
