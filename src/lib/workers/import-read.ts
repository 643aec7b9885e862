/** Reads the files of an import one after the other, and knows which kept ones belong to them. */
import { CAPS } from '../codebook/caps';
import { misnamed } from '../codebook/content-editions';
import { ImportError } from '../codebook/import-error';
import { isPdf } from '../codebook/pdf-check';
import { guidelinesRelease, readRelease, type ReleaseFile } from '../codebook/read-release';
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

/** @param passed hears how much of a file is done, in its bytes */
async function readOne(
	file: HandedFile,
	pdfReader: string,
	passed: (bytes: number) => void
): Promise<ReleaseFile[]> {
	const bytes = await bytesOf(file);
	try {
		if (isPdf(bytes))
			return [guidelinesRelease(file.name, await readGuidelinesPdf(file.name, bytes, pdfReader, passed))];
		return readRelease(file.name, bytes, CAPS, (packed) => passed(packed * UNPACKING));
	} catch (error) {
		if (error instanceof ImportError) throw error;
		// A form that a parser did not foresee; what it says is for us, not for the learner.
		console.warn(file.name, error);
		throw new ImportError('damaged', `${file.name} is damaged, or has a form that CodeRounds does not know.`);
	}
}

/**
 * One file that cannot be read does not hold up the others.
 * @param pdfReader the address of what reads PDFs
 */
export async function readAll(
	files: readonly HandedFile[],
	pdfReader: string,
	report: (done: number, doing: string) => void
): Promise<Pile> {
	const pile: Pile = { files: [], used: [], refused: [], remarks: [] };
	const total = files.reduce((sum, { content }) => sum + content.size, 0) || 1;
	let before = 0;
	for (const [at, file] of files.entries()) {
		const doing = `Reading ${file.name}${files.length > 1 ? `, file ${at + 1} of ${files.length}` : ''}`;
		let passed = 0;
		const tell = (): void => report((before + Math.min(passed, file.content.size)) / total, doing);
		tell();
		try {
			const found = await readOne(file, pdfReader, (bytes) => {
				passed += bytes;
				tell();
			});
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
