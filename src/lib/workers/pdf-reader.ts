/**
 * What reads PDFs, in a file of its own that few learners ever need: the import asks for it by its address. The first
 * half is what its own worker would run; where that is there already, it starts none and works in this thread.
 */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const reader = { getDocument, VerbosityLevel };
export type PdfReader = typeof reader;

// The file of a worker exports nothing.
Object.assign(globalThis, { pdfReader: reader });
