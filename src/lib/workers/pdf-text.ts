/** The text of the Official Guidelines from the PDF as it is published. Its reader is loaded only when one is handed in. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ImportError } from '../codebook/import-error';
import { pageText, type TextPiece } from '../codebook/page-text';
import { checkPdf, cutOff, locked, PDF_CAPS, tooLarge, type PdfCaps } from '../codebook/pdf-check';
import { areGuidelines, HEAD_PAGES, notGuidelines } from '../codebook/pdf-kinds';
import type { PdfReader } from './pdf-reader';

/** @throws ImportError where it is not on this device and there is no connection */
async function loadReader(name: string, address: string): Promise<PdfReader> {
	try {
		await import(/* @vite-ignore */ address);
		return (globalThis as unknown as { pdfReader: PdfReader }).pdfReader;
	} catch (error) {
		console.warn(error);
		throw new ImportError(
			'unknown',
			`${name} is a PDF, and what reads PDFs is not on this device yet; please connect once and add it again.`
		);
	}
}

/** @param take hears each piece, and throws where it is enough */
async function eachPiece(page: PDFPageProxy, take: (piece: TextPiece) => void): Promise<void> {
	// Its own form of letters is kept, as pdftotext keeps it.
	const reader = page
		.streamTextContent({ disableNormalization: true })
		.getReader() as ReadableStreamDefaultReader<{
		items: readonly ({ str: string; transform: number[]; width: number } | { type: string })[];
	}>;
	try {
		for (let next = await reader.read(); !next.done; next = await reader.read())
			for (const item of next.value.items) {
				if (!('str' in item) || item.str === '') continue;
				const [, , c = 0, d = 0, x = 0, y = 0] = item.transform;
				take({ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) });
			}
	} catch (error) {
		void reader.cancel(error).catch(() => undefined);
		throw error;
	}
}

interface Limits {
	/** @throws ImportError when the time is over */
	check(): void;
	/** Rejects when the time is over. */
	over: Promise<never>;
	end(): void;
}

/** The reader may be busy without a pause, or wait for what never comes: both end. */
function limitsOf(name: string, ms: number): Limits {
	const late = new ImportError(
		'too-large',
		`${name} could not be read within ${Math.round(ms / 1000)} seconds, so it was left.`
	);
	const start = performance.now();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const over = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(late), ms)));
	over.catch(() => undefined);
	return {
		check: () => {
			if (performance.now() - start > ms) throw late;
		},
		over,
		end: () => clearTimeout(timer)
	};
}

/** What the reader throws is for us, not for the learner. */
function refusalOf(name: string, error: unknown): ImportError {
	if (error instanceof ImportError) return error;
	console.warn(name, error);
	return error instanceof Error && error.name === 'PasswordException' ? locked(name) : cutOff(name);
}

/**
 * The pages as `pdftotext -layout` writes them, each ended by a form feed.
 * @param bytes are given away: the reader keeps them
 * @param address of `pdf-reader.ts` as it was built
 * @param passed hears when the reader begins, and then of each page how much of the file is done, in bytes
 * @throws ImportError with one sentence for the learner: locked, cut off, damaged, no text, too large, another document
 */
export async function readGuidelinesPdf(
	name: string,
	bytes: Uint8Array,
	address: string,
	passed: (bytes: number) => void = () => undefined,
	caps: PdfCaps = PDF_CAPS
): Promise<string> {
	checkPdf(name, bytes, caps);
	const { getDocument, VerbosityLevel } = await loadReader(name, address);
	passed(0);
	const size = bytes.length;
	const limits = limitsOf(name, caps.ms);
	// Nothing is fetched, drawn or run: text needs no fonts, pictures or scripts. What is broken is not mended in silence.
	const task = getDocument({
		data: bytes,
		isEvalSupported: false,
		useWorkerFetch: false,
		useWasm: false,
		useSystemFonts: false,
		disableFontFace: true,
		enableXfa: false,
		stopAtErrors: true,
		verbosity: VerbosityLevel.ERRORS
	});
	const read = async (): Promise<string> => {
		const pdf = await task.promise;
		if (pdf.numPages > caps.pages) throw tooLarge(name);
		if (pdf.numPages === 0) throw cutOff(name);
		const pages: string[] = [];
		let characters = 0;
		for (let number = 1; number <= pdf.numPages; number++) {
			const page = await pdf.getPage(number);
			const pieces: TextPiece[] = [];
			await eachPiece(page, (piece) => {
				limits.check();
				characters += piece.text.length;
				if (characters > caps.text) throw tooLarge(name);
				pieces.push(piece);
			});
			page.cleanup();
			limits.check();
			pages.push(pageText(pieces));
			passed(size / pdf.numPages);
			if (areGuidelines(pages[0] ?? '')) continue;
			if (number === Math.min(HEAD_PAGES, pdf.numPages)) throw notGuidelines(name, pages.join('\n'));
		}
		return pages.map((page) => `${page}\n\f`).join('');
	};
	try {
		return await Promise.race([read(), limits.over]);
	} catch (error) {
		throw refusalOf(name, error);
	} finally {
		limits.end();
		void task.destroy().catch(() => undefined);
	}
}
