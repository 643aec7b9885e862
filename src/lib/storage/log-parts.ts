/** Puts the log's parts together: the only place that knows which needs which. */
import { LogBroadcast, platformChannel } from './broadcast';
import { Connection } from './connection';
import type { ReadCopy } from './copy-events';
import { LogCopies } from './log-copies';
import { logFile } from './log-export';
import type { LogCare } from './log-care';
import type { Change, LogOptions } from './log-options';
import { momentOf, type World } from './log-write';
import { MarkKeeper, platformMarks } from './mark';
import { PacksBeside } from './packs-beside';
import { secondPlace } from './places';
import type { SnapshotReason } from './retention';
import { Snapshots } from './snapshots';
import type { Vault } from './vault';

export interface LogParts {
	mark: MarkKeeper;
	connection: Connection;
	copies: LogCopies;
	/** Loaded when it is asked for. */
	care(): Promise<LogCare>;
	broadcast: LogBroadcast;
}

/** Takes the options, whom to tell of changes, and what to call when any row may have changed. */
export function assemble(
	options: LogOptions,
	world: World,
	tell: (change: Change) => void,
	onchange: () => void
): LogParts {
	const { base } = options;
	const marks = options.marks === undefined ? platformMarks() : options.marks;
	const mark = new MarkKeeper(marks, base);
	const snapshots = new Snapshots(options.place ?? (() => secondPlace(base)));
	const connection: Connection = new Connection({
		base,
		world,
		mark,
		patience: options.patience ?? 3000,
		retryAfter: options.retryAfter ?? 15_000,
		...(options.upgrades ? { upgrades: options.upgrades } : {}),
		onhealth: (health) => {
			options.onhealth?.(health);
			tell({ kind: 'health', health });
		},
		onflush: onchange,
		beforeUpgrade: (old) => copyOf(old, 'upgrade'),
		// No second place, or a full one: what cannot be read is put aside in the log's own database, too.
		beforeMend: (old) => copyOf(old, 'check').catch((error: unknown) => console.info(error)),
		largestSnapshot: async () => Math.max(0, ...(await copies.list()).map(({ count }) => count))
	});
	const copyOf = async (vault: Vault, reason: SnapshotReason): Promise<void> => {
		const file = await logFile(vault, world.app, (await packs.copy())?.lines);
		const moment = momentOf(world);
		if (file.count + file.aside > 0) await snapshots.make(file, moment.at, reason, moment.offset);
	};
	const packs = new PacksBeside(base, marks, async () => {
		const [{ LogPacks }, { PackStore }] = await Promise.all([import('./log-packs'), import('./pack-store')]);
		return new LogPacks(connection, new PackStore(base, marks), world, options.readPack);
	});
	const readCopy: ReadCopy =
		options.readCopy ?? (async (...asked) => (await import('./copy-read')).readCopy(...asked));
	const about = { connection, snapshots, mark, world, packs, readCopy, onchange };
	const copies: LogCopies = new LogCopies(about);
	let made: Promise<LogCare> | undefined;
	const care = (): Promise<LogCare> =>
		(made ??= import('./log-care').then((module) => new module.LogCare(about, copies, base)));
	const broadcast = new LogBroadcast(base, options.channel ?? platformChannel, tell);
	return { mark, connection, copies, care, broadcast };
}
