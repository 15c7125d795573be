// A web page's source made a draft of a source: what its head and its heading state become fields, its article Markdown.
import { listReplaceArtifacts } from './replaceArtifacts.ts';
import type { Draft } from '../drafts/draft.ts';
import { findArticle } from './page/article.ts';
import { toMarkdown } from './page/blockMarkdown.ts';
import { listPageWarnings, findSigns } from './page/pageWarnings.ts';
import { toPage } from './page/page.ts';
import { toFields } from './page/pageFields.ts';
import { parseTree } from './page/pageTree.ts';
import { findOtherBody } from './page/statedBody.ts';
import { dropBoilerplateBlocks } from './page/boilerplateBlocks.ts';
import type { CslDate } from '../source.ts';
import { UserError } from '../userError.ts';

export interface PageOptions {
  /** Where the page was found: what relative links are relative to, and its name for its site. */
  readonly url?: string | undefined;
  /** The day on which it is read, after which nothing was published. */
  readonly today?: CslDate | undefined;
}

/**
 * Reads a page of any origin; nothing in it is run or fetched. Throws a UserError for a page above 10 million
 * characters without scripts and for one without title and text, and for nothing else.
 */
export async function parsePage(html: string, options: PageOptions = {}): Promise<Draft> {
  const tree = await parseTree(html);
  const page = toPage(tree, options);
  const item = toFields(page);
  const signs = findSigns(tree);
  const article = await findArticle(tree, { title: item.title, url: page.url });
  const found = dropBoilerplateBlocks(await toMarkdown(article, page.url), item.title);
  const text = findOtherBody(page, item.title, found) ?? found;
  const warnings = listPageWarnings(item, text, signs);
  const [first] = warnings;
  if (text === '' && item.title === undefined && first) throw new UserError(first.template);
  return { item, text, warnings: [...warnings, ...listReplaceArtifacts(text)] };
}
