// An entry of a .bib file as its readers of fields see it.

export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  /** Raw LaTeX by lower-case name. */
  readonly fields: ReadonlyMap<string, string>;
}
