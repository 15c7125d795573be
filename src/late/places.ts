// What the extension loads when one first goes to a source, or edits a file of the library, as a bundle of its own.
export { listKeys } from '../core/formats/formatTable.ts';
export { findCitedSpan, findKeySpan } from '../core/navigation/sourceSpans.ts';
