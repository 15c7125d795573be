// Where the tables lie that name the characters of older Chinese, Japanese and Korean PDFs: in pdf.js's package; built, beside the bundles.

/** The address of a folder. A build puts its own in this module's place, see esbuild.mjs. */
export const C_MAP_FOLDER = import.meta.resolve('pdfjs-dist/cmaps/');
