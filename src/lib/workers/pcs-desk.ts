/** The desk for ICD-10-PCS tables: which values may follow, what a code means axis by axis. */
import { readPart, type PartInfo } from '../codebook/part-file';
import { PcsBook } from '../codebook/pcs-part-book';
import { readPcsContent } from '../codebook/pcs-part-columns';
import { explainCode, walkAlong } from '../codebook/pcs-part-explain';
import type { PcsExplained, PcsMeaning, PcsStep, PcsValue, PcsWalk } from '../domain/pcs-step';
import { gunzip } from './gunzip';

export interface PcsTableLine {
	/** Its three characters. */
	id: string;
	section: string;
	bodySystem: string;
	operation: string;
}

export interface PcsOperation extends PcsMeaning {
	section: string;
	value: string;
	label: string;
}

export interface PcsEditions {
	/** Of the tables. */
	tables: PartInfo;
	/** Lists of codes that are told apart from the tables, newest first. */
	lists: { edition: string; release: string; origin: string; added: number; removed: number }[];
}

export class PcsDesk {
	private info: PartInfo | undefined;
	private opened: PcsBook | undefined;

	/** @param bytes as stored, gzipped or not. @throws RangeError when they are damaged; what was open stays open */
	async open(bytes: ArrayBuffer): Promise<PartInfo> {
		const part = readPart(await gunzip(new Uint8Array(bytes)));
		this.opened = new PcsBook(readPcsContent(part));
		this.info = part.info;
		return part.info;
	}

	/** The open tables, for desks beside this one: they are no value that can be posted. */
	get openBook(): PcsBook | undefined {
		return this.opened;
	}

	private get book(): PcsBook {
		if (!this.opened) throw new Error('the ICD-10-PCS tables are not open');
		return this.opened;
	}

	/** Which release the tables are of, and which the lists. @throws Error when no tables are open, as all below do */
	editions(): PcsEditions {
		const { patches } = this.book;
		if (!this.info) throw new Error('the ICD-10-PCS tables are not open');
		return {
			tables: this.info,
			lists: patches.map(({ edition, release, origin, added, removed }) => ({
				edition,
				release,
				origin,
				added: added.size,
				removed: removed.size
			}))
		};
	}

	sections(): PcsValue[] {
		return this.book.step('').values;
	}

	/** The tables whose names begin with up to three characters. */
	tables(prefix = ''): PcsTableLine[] {
		return this.book
			.tablesWith(prefix)
			.map(({ id, section, bodySystem, operation }) => ({ id, section, bodySystem, operation }));
	}

	/**
	 * The values of the axis that follows.
	 * @param prefix none to six characters
	 * @param edition of the list whose newer codes are marked; the newest where it is left out
	 */
	step(prefix: string, edition?: string): PcsStep {
		return this.book.step(prefix.slice(0, 6), edition);
	}

	/** The steps along some characters, as far as each fits, and the one behind them. */
	walk(chars: string, edition?: string): PcsWalk {
		return walkAlong(this.book, chars, edition);
	}

	/** What a code means, axis by axis, and which lists have it. It need not exist. */
	explain(code: string): PcsExplained {
		return explainCode(this.book, code);
	}

	/** The operations of every section with their definitions, by section and label. */
	rootOperations(section = ''): PcsOperation[] {
		const operations = new Map<string, PcsOperation>();
		for (const table of this.book.tablesWith(section.slice(0, 1))) {
			const [first = '', , value = ''] = table.id;
			if (operations.has(first + value)) continue;
			const meaning = this.book.meaning(table.id, 3, table.operation);
			operations.set(first + value, { section: first, value, label: table.operation, ...meaning });
		}
		const place = ({ section, label }: PcsOperation): string => section + label;
		return [...operations.values()].sort((a, b) => (place(a) < place(b) ? -1 : 1));
	}
}
