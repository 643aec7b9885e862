/** Reads the files of an import one after the other, and knows which kept ones belong to them. */
import { CAPS } from '../codebook/caps';
import { misnamed } from '../codebook/content-editions';
import { ImportError } from '../codebook/import-error';
import { isPdf, PDF_CAPS } from '../codebook/pdf-check';
import { guidelinesRelease, openRelease, type NamedBytes, type ReleaseFile } from '../codebook/read-release';
import type { HandedFile, ImportOutcome, UsedFile } from './import-messages';
import { readGuidelinesPdf } from './pdf-text';

/** Of the reading of a file, the unpacking; the rest is understanding it. */
const UNPACKING = 0.6;

/** What was read, from which files, and what was not. */
export interface Pile {
	files: ReleaseFile[];
	used: UsedFile[];
	refused: ImportOutcome['refused'];
	/** Of files whose names say another year than they hold. */
	remarks: string[];
}

/** A picked file is read when it is its turn; that it is far too large is known before. */
async function bytesOf({ name, content }: HandedFile): Promise<Uint8Array> {
	if (content.size > CAPS.packed)
		throw new ImportError('too-large', `${name} is larger than any official release, so it was not read.`);
	try {
		return new Uint8Array(await content.arrayBuffer());
	} catch {
		throw new ImportError('damaged', `${name} could not be read from where it lies; is it a folder?`);
	}
}

type Refused = ImportOutcome['refused'][number];

/**
 * Hears how much of a file is done, in its bytes, and after how many seconds without another word its reading is to be
 * ended, where that is sooner than usual.
 */
type Passed = (bytes: number, within?: number) => void;

/** Seconds for a page of a PDF, which takes a hundredth of one: its reader may go in a ring and does not say so. */
const PAGE_WITHIN = 20;
/** PDFs of one zip that are read. */
const MOST_PDFS = 3;

async function readPdf(
	{ name }: { name: string },
	bytes: Uint8Array,
	pdfReader: string,
	passed: Passed,
	caps = PDF_CAPS
): Promise<ReleaseFile> {
	const page = (done: number): void => passed(done, PAGE_WITHIN);
	try {
		return guidelinesRelease(name, await readGuidelinesPdf(name, bytes, pdfReader, page, caps));
	} finally {
		passed(0);
	}
}

/** Together they have the time of one. */
async function readPdfs(
	pdfs: readonly NamedBytes[],
	pdfReader: string,
	passed: Passed
): Promise<{ found: ReleaseFile[]; refusals: { name: string; why: ImportError }[] }> {
	const found: ReleaseFile[] = [];
	const refusals: { name: string; why: ImportError }[] = [];
	const some = pdfs.slice(0, MOST_PDFS);
	for (const pdf of some)
		try {
			// The reader takes the bytes away, and these may be a part of the zip's.
			const caps = { ...PDF_CAPS, ms: PDF_CAPS.ms / some.length };
			found.push(await readPdf(pdf, pdf.bytes.slice(), pdfReader, passed, caps));
		} catch (error) {
			if (!(error instanceof ImportError)) throw error;
			refusals.push({ name: pdf.name, why: error });
		}
	return { found, refusals };
}

async function readOne(
	file: HandedFile,
	pdfReader: string | null,
	passed: Passed
): Promise<{ found: ReleaseFile[]; refused: Refused[] }> {
	const bytes = await bytesOf(file);
	try {
		if (isPdf(bytes) && pdfReader !== null)
			return { found: [await readPdf(file, bytes, pdfReader, passed)], refused: [] };
		const { found, pdfs, nothing } = openRelease(file.name, bytes, CAPS, (packed) =>
			passed(packed * UNPACKING)
		);
		const read = pdfReader === null ? { found: [], refusals: [] } : await readPdfs(pdfs, pdfReader, passed);
		const all = [...found, ...read.found];
		// What a PDF is says more than that there is no code set.
		if (all.length === 0) throw read.refusals[0]?.why ?? nothing;
		// Zips hold other PDFs as well as they hold other texts: only one that is wanted and cannot be read is told.
		const broken = read.refusals.filter(({ why }) => why.problem !== 'not-a-release');
		return { found: all, refused: broken.map(({ name, why }) => ({ name, sentence: why.message })) };
	} catch (error) {
		if (error instanceof ImportError) throw error;
		// A form that a parser did not foresee; what it says is for us, not for the learner.
		console.warn(file.name, error);
		throw new ImportError('damaged', `${file.name} is damaged, or has a form that CodeRounds does not know.`);
	}
}

/**
 * One file that cannot be read does not hold up the others.
 * @param pdfReader the address of what reads PDFs; null: PDFs are passed over
 * @param report hears of the progress, and of the seconds within which it will hear again where those are few
 */
export async function readAll(
	files: readonly HandedFile[],
	pdfReader: string | null,
	report: (done: number, doing: string, within?: number) => void
): Promise<Pile> {
	const pile: Pile = { files: [], used: [], refused: [], remarks: [] };
	const total = files.reduce((sum, { content }) => sum + content.size, 0) || 1;
	let before = 0;
	for (const [at, file] of files.entries()) {
		const doing = `Reading ${file.name}${files.length > 1 ? `, file ${at + 1} of ${files.length}` : ''}`;
		let passed = 0;
		const tell = (within?: number): void =>
			report((before + Math.min(passed, file.content.size)) / total, doing, within);
		tell();
		try {
			const { found, refused } = await readOne(file, pdfReader, (bytes, within) => {
				passed += bytes;
				tell(within);
			});
			pile.refused.push(...refused);
			pile.files.push(...found);
			pile.remarks.push(...found.flatMap((one) => misnamed(file.name, one) ?? []));
			const kinds = [...new Set(found.map(({ kind }) => kind))];
			pile.used.push({ name: file.name, kinds, content: file.content });
		} catch (error) {
			if (!(error instanceof ImportError)) throw error;
			pile.refused.push({ name: file.name, sentence: error.message });
		}
		before += file.content.size;
	}
	return pile;
}

type Kind = ReleaseFile['kind'];

/** What flows together into one part of the book, or into one set. */
const TOGETHER: readonly (readonly Kind[])[] = [
	['icd10cm', 'poa', 'hcc', 'hcc-labels', 'hcc-hierarchies', 'hcpcs'],
	['icd10pcs', 'pcs-tables', 'pcs-definitions'],
	['icd10cm', 'icd10pcs', 'index', 'tabular'],
	['tabular', 'uncertain']
];

/** The kept files that are needed beside what was read; all else stays in the book as it is. */
export function related(kept: readonly HandedFile[], files: readonly ReleaseFile[]): HandedFile[] {
	const kinds = new Set<string>(files.map(({ kind }) => kind));
	const wanted = new Set<string>(TOGETHER.filter((group) => group.some((kind) => kinds.has(kind))).flat());
	return kept.filter((file) => file.kinds === undefined || file.kinds.some((kind) => wanted.has(kind)));
}
