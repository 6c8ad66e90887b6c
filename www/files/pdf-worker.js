// The reader of PDF files, as a worker of the page's own files.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
