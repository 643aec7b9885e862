/** The Alphabetic Index as the learner leafs through it: which book, what was typed, which term is open. */
import type {
	IndexBook,
	IndexHit,
	IndexLetter,
	IndexLine,
	IndexTerm,
	OpenIndexBook
} from '../domain/alpha-index';
import type { CodeBookState } from './codebook.svelte';

/** Main terms that are shown at a time. */
const PAGE = 60;

export class IndexBookState {
	readonly #book: CodeBookState;
	#searches = 0;
	#terms = 0;

	/** `none` where no official files are: then the app says where the Index comes from. */
	phase = $state<'opening' | 'open' | 'none' | 'failed'>('opening');
	/** One sentence, in phase `failed`. */
	problem = $state('');
	books = $state.raw<OpenIndexBook[]>([]);
	book = $state<IndexBook>('diseases');
	query = $state('');
	hits = $state.raw<IndexHit[]>([]);
	letters = $state.raw<IndexLetter[]>([]);
	/** The letter whose main terms are shown. */
	letter = $state('');
	/** First two letters of its main terms, for who leafs without a search box. */
	leads = $state.raw<IndexLetter[]>([]);
	/** Main terms from that letter on. */
	lines = $state.raw<IndexLine[]>([]);
	/** More main terms stand after `lines`. */
	hasMore = $state(false);
	term = $state.raw<IndexTerm | null>(null);
	/** The address names a term that the book has not. */
	isUnknown = $state(false);

	constructor(book: CodeBookState) {
		this.#book = book;
	}

	/** The book in hand with its release; undefined when it is not on this device. */
	get info(): OpenIndexBook | undefined {
		return this.books.find(({ book }) => book === this.book);
	}

	/** Opens what is installed; asked again after a failure or a change of releases, it opens anew. */
	async open(): Promise<void> {
		this.phase = 'opening';
		const parts = [
			...(await this.#book.openEach('alpha-index')),
			...(await this.#book.openEach('pcs-index'))
		];
		if (parts.length === 0) {
			this.problem = this.#book.problem;
			this.phase = this.problem ? 'failed' : 'none';
			return;
		}
		this.books = await this.#book.ask('index', 'books');
		this.phase = 'open';
		const { book } = this;
		this.letter = '';
		await this.choose(this.info ? book : (this.books[0]?.book ?? book));
	}

	/** Takes a book in hand, at its first letter, with what was typed. */
	async choose(book: IndexBook): Promise<void> {
		const isOther = book !== this.book || this.letter === '';
		this.book = book;
		if (this.phase !== 'open' || !this.info || !isOther) return;
		this.letters = await this.#book.ask('index', 'letters', book);
		await this.leaf(this.letters[0]?.letter ?? '');
		await this.search(this.query);
	}

	/** Shows the main terms from a letter on. */
	async leaf(letter: string): Promise<void> {
		this.letter = letter;
		const from = this.letters.find((one) => one.letter === letter)?.id ?? 0;
		this.leads = await this.#book.ask('index', 'leads', this.book, from);
		await this.#fill(from, PAGE);
	}

	/** Shows the main terms from one of `leads` on. */
	leafTo({ id }: IndexLetter): Promise<void> {
		return this.#fill(id, PAGE);
	}

	/** Shows further main terms after those that are shown. */
	more(): Promise<void> {
		return this.#fill(this.lines[0]?.id ?? 0, this.lines.length + PAGE);
	}

	async #fill(from: number, count: number): Promise<void> {
		const lines = await this.#book.ask('index', 'mainTerms', this.book, from, count + 1);
		this.hasMore = lines.length > count;
		this.lines = lines.slice(0, count);
	}

	async search(query: string): Promise<void> {
		this.query = query;
		const mine = ++this.#searches;
		const isAsked = query.trim() !== '' && this.phase === 'open' && this.info !== undefined;
		const hits = isAsked ? await this.#book.ask('index', 'find', this.book, query, 40) : [];
		// A slower answer to an earlier keystroke must not overwrite a newer one.
		if (mine === this.#searches) this.hits = hits;
	}

	/** @param asked its number in the book, or its words as `IndexTerm.path` has them; null closes the term */
	async show(asked: number | string | null): Promise<void> {
		const mine = ++this.#terms;
		const isOpen = this.phase === 'open' && this.info !== undefined;
		const id =
			typeof asked === 'string' && isOpen
				? await this.#book.ask('index', 'termNamed', this.book, asked)
				: asked;
		const term =
			typeof id === 'number' && isOpen ? await this.#book.ask('index', 'term', this.book, id) : undefined;
		if (mine !== this.#terms) return;
		this.term = term ?? null;
		this.isUnknown = asked !== null && term === undefined && this.phase === 'open';
	}

	/** Opens a line of the term's tree, or closes it. */
	async toggle(line: IndexLine): Promise<void> {
		const term = this.term;
		const at = term?.below.findIndex(({ id }) => id === line.id) ?? -1;
		if (!term || at < 0) return;
		let end = at + 1;
		while ((term.below[end]?.level ?? 0) > line.level) end++;
		const children = end === at + 1 ? await this.#book.ask('index', 'children', line.book, line.id) : [];
		if (this.term !== term) return;
		this.term = { ...term, below: [...term.below.slice(0, at + 1), ...children, ...term.below.slice(end)] };
	}
}
