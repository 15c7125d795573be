// A page's source made a tree by linkedom, which is light enough to be read at once; loaded on first use, as it is large.
import { UserError } from '../../userError.ts';
import { limitDepth } from './limitDepth.ts';
import { stripHtml } from './strippedHtml.ts';
import { normalizeDocument } from './normalizeDocument.ts';

export interface PageTree {
  readonly document: Document;
  /** What the tree was made of, without scripts and styles. */
  readonly html: string;
  readonly linkedData: readonly string[];
  readonly scriptLength: number;
  /** Tags and character references, each of which makes a node. */
  readonly marks: number;
}

/** Characters of a page without scripts; the largest articles have two million. */
const LIMIT = 10e6;

export async function parseTree(source: string): Promise<PageTree> {
  const { html, linkedData, scriptLength } = stripHtml(source);
  if (html.length > LIMIT) {
    throw new UserError('The page is larger than {limit} million characters; save or copy the part you need.', {
      limit: LIMIT / 1e6,
    });
  }
  const { parseHTML } = await import('linkedom');
  // Whatever the page begins with, the root is `<html>`.
  const { document } = parseHTML(`<html>${limitDepth(html)}</html>`);
  normalizeDocument(document);
  return { document, html, linkedData, scriptLength, marks: html.match(/[<&]/g)?.length ?? 0 };
}
