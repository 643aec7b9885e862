/**
 * The record of a chart as the noise dial shows it. Everything else counts in the author's text: marks are turned into
 * it when they are made, and back when they are drawn.
 */
import type { Chart, Mark } from '../domain/chart';
import type { NoiseLevel, Noised } from '../domain/chart-noise';
import { plainText } from '../domain/document';

export class ChartRecordState {
	#chart: Chart;
	#kept: readonly Mark[];
	#noised = $state.raw<Noised | null>(null);
	#asked: NoiseLevel = 'usual';

	/** The level that is shown. */
	level = $state<NoiseLevel>('usual');
	readonly documents = $derived.by(() => this.#noised?.documents ?? this.#chart.documents);

	/** @param kept passages that stay as they are, beyond those of the key */
	constructor(chart: Chart, kept: readonly Mark[] = []) {
		this.#chart = chart;
		this.#kept = kept;
	}

	/** Shows the record at a level. What that needs is fetched when another than the usual one is first asked for. */
	async show(level: NoiseLevel) {
		if (level === this.#asked) return;
		this.#asked = level;
		if (level === 'usual') this.#noised = null;
		else {
			const { noised } = await import('../domain/chart-noise');
			// Another one was asked for meanwhile.
			if (this.#asked !== level) return;
			this.#noised = noised(this.#chart, level, this.#kept);
		}
		this.level = level;
	}

	/** A passage of the author's text, as it stands on the page. */
	shown = (mark: Mark): Mark => this.#noised?.shown(mark) ?? mark;

	/** A passage of the page in the author's text; null where it holds nothing that the author wrote. */
	own(mark: Mark, before: Mark | null): Mark | null {
		return this.#noised ? this.#noised.own(mark, before) : mark;
	}

	/** The words under a mark, as the page shows them. */
	wordsOf(mark: Mark): string {
		const { doc, from, to } = this.shown(mark);
		const document = this.documents.find(({ id }) => id === doc);
		return document ? plainText(document.text).text.slice(from, to) : '';
	}
}
