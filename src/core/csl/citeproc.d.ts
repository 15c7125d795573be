// What Ibid uses of citeproc-js, which brings no types of its own (citeproc-js.readthedocs.io, "Running the processor").

declare module 'citeproc' {
  export interface CiteprocCite {
    readonly id: string;
    readonly prefix?: string;
    readonly suffix?: string;
    readonly locator?: string;
    readonly label?: string;
    readonly 'suppress-author'?: boolean;
    readonly 'author-only'?: boolean;
    /** 0 first, 1 subsequent, 2 ibid, 3 ibid with another locator. */
    readonly position?: number;
    readonly 'near-note'?: boolean;
    readonly 'first-reference-note-number'?: number;
  }

  export interface CiteprocSystem {
    readonly retrieveLocale: (language: string) => string | false;
    readonly retrieveItem: (key: string) => unknown;
  }

  export interface CiteprocCitation {
    readonly citationID: string;
    readonly citationItems: readonly CiteprocCite[];
    readonly properties: { readonly noteIndex: number };
  }

  /** False in a style without a list of references. */
  export type CiteprocBibliography =
    | readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]]
    | false;

  export interface CiteprocEngine {
    readonly opt: {
      readonly xclass: 'note' | 'in-text';
      /** 1 where citations are numbers. */
      readonly update_mode: number;
      readonly development_extensions: Record<string, unknown>;
    };
    /** How the cites of one citation are sorted; not at all without tokens. */
    readonly citation_sort: { tokens: readonly unknown[] };
    readonly registry: {
      readonly registry: Readonly<Record<string, { readonly seq?: number; readonly disambig?: object }>>;
    };
    /** The items that are cited, in the order of their first citation. */
    updateItems(keys: readonly string[]): void;
    makeCitationCluster(cites: readonly CiteprocCite[]): string;
    /** All of a document at once: the identity, note number and text of each citation. */
    rebuildProcessorState(citations: readonly CiteprocCitation[]): (readonly [string, number, string])[];
    makeBibliography(): CiteprocBibliography;
  }

  const CSL: {
    readonly Engine: new (
      system: CiteprocSystem,
      style: string,
      language: string,
      forceLanguage: boolean,
    ) => CiteprocEngine;
    debug: (message: string) => void;
  };
  export { CSL as default };
}
