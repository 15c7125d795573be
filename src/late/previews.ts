// What the extension loads when the first preview is opened, as a bundle of its own.
export { looksAlike, PreviewBuilder } from '../core/preview/previewBuilder.ts';
export { extendPreview } from '../core/preview/previewPlugin.ts';
