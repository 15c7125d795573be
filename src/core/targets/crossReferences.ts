// References to a document's own figures, tables, equations, examples and places, which are written as one cites a source; and the labels that it gives them.

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

/** `{#fig-a}`, also between classes and `key=value`. */
const ATTRIBUTES = /\{(?:[^{}\n#]*\s)?#([^\s{}]+)/g;

/** One form a row, each with the label as its group, after what a text without which has none; MyST's are of its guide's "Cross-references". */
const FORMS: readonly (readonly [needed: readonly string[], form: RegExp])[] = [
  [['{'], ATTRIBUTES],
  // `(label)=` before what it labels, and `$$ … $$ (label)`.
  [[')='], /^[ \t>]*\(([^()\s]+)\)=[ \t]*\r?$/gm],
  [['$$'], /\$\$[ \t]*\(([^()\s]+)\)/g],
  // `:name: label` and `:label: label` of a directive, `#| label: label` of a code cell, `:::{figure} #label`.
  [[':name:', ':label:'], /^[ \t>]*:(?:name|label):[ \t]*(\S+)[ \t]*\r?$/gm],
  [['#|'], /^[ \t>]*#\|[ \t]*label:[ \t]*["']?([^\s"']+)/gm],
  [['{'], /^[ \t>]*[:`]{3,}[ \t]*\{[^{}\n]+\}[^\n#]*#([^\s#]+)/gm],
  // R Markdown's ```{r label, …}.
  [['{'], /^[ \t>]*`{3,}[ \t]*\{[a-z]+[ \t]+([^\s,{}=]+)[ \t]*[,}]/gim],
  [['\\label{'], /\\label\{([^{}\s]+)\}/g],
  // Pandoc's numbered examples: `(@label) A sentence.`
  [['(@'], /^[ \t>]*\(@([\p{L}\p{N}_-]+)\)[ \t]+\S/gmu],
  // What a link by reference leads to, though a key is its name: `[@label]: …`.
  [[']:'], /^[ \t]{0,3}\[@([^[\]\n]+)\]:[ \t]+\S/gm],
];

/** In small letters, as MyST compares them. */
export type Labels = ReadonlySet<string>;

export function listLabels(text: string): Labels {
  const forms = FORMS.filter(([needed]) => needed.some((each) => text.includes(each)));
  return new Set(
    forms
      .flatMap(([, form]) => Array.from(text.matchAll(form), ([, label = '']) => label.toLowerCase()))
      .filter(Boolean),
  );
}

/** The parts of a figure have its label, a hyphen and a letter: `fig-a`. */
export function hasLabel(isLabel: (label: string) => boolean, key: string): boolean {
  const label = key.toLowerCase();
  const whole = label.replace(/-[a-z]$/, '');
  return isLabel(label) || (whole !== label && isLabel(whole));
}
