// References to a document's own figures, tables and sections, which Quarto and pandoc-crossref write as one cites a source.

/** The prefixes of quarto.org's "Cross References" and of pandoc-crossref's manual; large letters begin a sentence. */
const CROSS_REFERENCE =
  /^(?:fig|tbl|tab|sec|eq|lst|alg|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|nte|tip|wrn|imp|cau)[-:]/i;

export function looksLikeCrossReference(key: string): boolean {
  return CROSS_REFERENCE.test(key);
}

/** Whether a source is among what is cited. A key that looks like a cross-reference is one unless a source has it. */
export function citesSource(cites: readonly { readonly key: string }[], isKnown: (key: string) => boolean): boolean {
  return cites.some(({ key }) => !looksLikeCrossReference(key) || isKnown(key));
}
