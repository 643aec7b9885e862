/** The half of the reader of PDFs that its own worker would run; the package has no types for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
