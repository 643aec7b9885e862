/** Puts the log's parts together: the only place that knows which needs which. */
import { LogBroadcast, platformChannel } from './broadcast';
import { Connection } from './connection';
import { LogCopies, textOf } from './log-copies';
import type { Change, LogOptions } from './log-options';
import { momentOf, type World } from './log-write';
import { MarkKeeper, platformMarks } from './mark';
import { secondPlace } from './places';
import { Snapshots } from './snapshots';

export interface LogParts {
	mark: MarkKeeper;
	connection: Connection;
	copies: LogCopies;
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
	const mark = new MarkKeeper(options.marks === undefined ? platformMarks() : options.marks, base);
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
		beforeUpgrade: async (old) => {
			const { text, count } = await textOf(old, world.app);
			const moment = momentOf(world);
			if (count > 0) await snapshots.make(text, moment.at, count, 'upgrade', moment.offset);
		},
		largestSnapshot: async () => Math.max(0, ...(await copies.list()).map(({ count }) => count))
	});
	const copies: LogCopies = new LogCopies({ connection, snapshots, mark, world, onchange });
	const broadcast = new LogBroadcast(base, options.channel ?? platformChannel, tell);
	return { mark, connection, copies, broadcast };
}
