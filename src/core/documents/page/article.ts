// The element of a page that holds the article: what Mozilla's Readability finds, judged by what else there is.
import { Readability } from '@mozilla/readability';
import { dropBoilerplateElements, dropNamedParts } from './boilerplateElements.ts';
import { type Candidate, findContainer, listCandidates, toPicker, type Picker } from './containers.ts';
import { dropLinkLists, isLinkList } from './linkLists.ts';
import { type PageTree, parseTree } from './pageTree.ts';
import { listProse, type Prose, proseLength } from './prose.ts';
import { dropReaderComments } from './readerComments.ts';

/** Tags and character references of a page that Readability scores; larger ones overflow linkedom's stack in it. */
const MAX_MARKS = 100_000;

/** Readability must have found so much of a named container's prose, or the container is taken. */
const MIN_FOUND = 0.65;

/** Of what is only the largest part of the page, which has more around the article. */
const MIN_FOUND_UNNAMED = 0.25;

export interface ArticleHints {
  readonly title: string | undefined;
  /** Of the page. */
  readonly url: string | undefined;
}

/** The tree is changed. */
export async function findArticle(tree: PageTree, hints: ArticleHints): Promise<Element> {
  const { document, marks } = tree;
  prepare(document);
  if (marks > MAX_MARKS) return document.body;
  const { likely, beside } = listCandidates(document, hints.title);
  const [best] = likely;
  const wanted = best && { ...best, starts: listProse(best.element), picker: toPicker(best) };
  for (const { element } of beside) if (isLinkList(element, hints.url)) element.remove();
  const found = extractArticle(document);
  const article = found && (wanted === undefined || isEnough(found, wanted)) ? found : await pick(tree, wanted?.picker);
  dropNamedParts(article);
  dropLinkLists(article, hints.url);
  return article;
}

function prepare(document: Document): void {
  for (const footer of document.querySelectorAll('blockquote footer')) keepSpeaker(document, footer);
  dropBoilerplateElements(document);
  dropReaderComments(document);
}

/** Who is quoted stands in a footer, which Readability takes for the page's. */
function keepSpeaker(document: Document, footer: Element): void {
  const paragraph = document.createElement('p');
  paragraph.append(...footer.childNodes);
  footer.replaceWith(paragraph);
}

function extractArticle(document: Document): Element | undefined {
  const reader = new Readability<Element>(document, {
    keepClasses: true,
    charThreshold: 1,
    disableJSONLD: true,
    serializer: (element) => element as Element,
  });
  try {
    return reader.parse()?.content ?? undefined;
  } catch {
    // Readability trusts browsers to have made a sound tree; without its choice, ours stands.
    return undefined;
  }
}

interface Wanted extends Pick<Candidate, 'prose' | 'isNamed' | 'isTitled'> {
  readonly starts: Prose;
}

/** Whether the paragraphs of the likeliest container were found, or else more than it has. */
function isEnough(found: Element, { prose, starts, isNamed, isTitled }: Wanted): boolean {
  if (!isNamed) return found.textContent.length >= MIN_FOUND_UNNAMED * prose;
  const own = listProse(found);
  let shared = 0;
  for (const [start, length] of starts) if (own.has(start)) shared += length;
  if (shared >= MIN_FOUND * prose) return true;
  return !isTitled && prose < MIN_FOUND * proseLength(found);
}

/** Readability has taken its tree apart, so the page is read again. */
async function pick({ html }: PageTree, picker: Picker | undefined): Promise<Element> {
  const { document } = await parseTree(html);
  prepare(document);
  return (picker && findContainer(document, picker)) ?? document.body;
}
