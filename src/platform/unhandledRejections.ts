// Promises of pdf.js that nobody waits for: where they fail on a damaged file, they would end the thread that reads it.
import process from 'node:process';

/** What pdf.js calls its own errors, which also come to whoever waits for the document. */
const PDF_ERROR = /^(?:FormatError|XRef\w*|\w*Exception)$/;

/** From now on until the thread ends; what others forget to wait for is still a bug. */
export function ignoreUnhandledRejections(): void {
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof Error && PDF_ERROR.test(reason.name))) throw reason;
  });
}
