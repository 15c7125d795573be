// The elements of a page that may hold its article, the likeliest first: by their names, their prose and the title.
import { oneLine } from './nearHeading.ts';
import { proseLength } from './prose.ts';
import { toLetters } from './siteNames.ts';

/** Elements by which pages say that the article is inside. */
const CONTAINERS = 'article, main, [role="main"], [itemprop~="articleBody"], #content, #main-content, .entry-content';

/** Of a page with a list of articles, no more are looked at. */
const MAX_CONTAINERS = 30;

/** A smaller container is as good as a larger one that has this little more. */
const AS_GOOD = 0.9;

/** Characters of prose below the title, and their share of a container's without it, that make it the article. */
const MIN_TITLED = 400;
const MIN_TITLED_SHARE = 0.1;

/** Of the prose around it that an element must have for the search of the largest part to go on into it. */
const MIN_SHARE = 0.85;

export interface Candidate {
  readonly element: Element;
  readonly prose: number;
  /** The page calls it the article; else it is only the smallest element with most of the page's prose. */
  readonly isNamed: boolean;
  /** It holds the page's title, with prose below it. */
  readonly isTitled: boolean;
  /** Among all containers of the page. */
  readonly index: number;
}

/** By which the element is found again in another tree of the same page: among the containers, or from the body on. */
export type Picker = { readonly index: number } | { readonly path: readonly number[] };

export function toPicker({ element, isNamed, index }: Candidate): Picker {
  return isNamed ? { index } : { path: toPath(element) };
}

function toPath(element: Element): number[] {
  const path: number[] = [];
  for (let at = element; at.parentElement !== null && at.localName !== 'body'; at = at.parentElement) {
    path.unshift([...at.parentElement.children].indexOf(at));
  }
  return path;
}

export function findContainer(document: Document, picker: Picker): Element | undefined {
  if ('index' in picker) return document.querySelectorAll(CONTAINERS)[picker.index];
  let at: Element | undefined = document.body;
  for (const index of picker.path) at = at?.children[index];
  return at;
}

export interface Candidates {
  /** The smallest of those with most prose first. */
  readonly likely: readonly Candidate[];
  /** Apart from the one with the title. */
  readonly beside: readonly Candidate[];
}

export function listCandidates(document: Document, title: string | undefined): Candidates {
  const heading = findHeading(document, title);
  const all = [...document.querySelectorAll(CONTAINERS)].slice(0, MAX_CONTAINERS).map((element, index): Candidate => {
    const prose = proseLength(element);
    const isTitled = prose >= MIN_TITLED && heading !== undefined && element.contains(heading);
    return { element, index, prose, isNamed: true, isTitled };
  });
  const beside = all.filter((each) => isBeside(each, all));
  const named = all.filter((each) => each.prose > 0 && !beside.includes(each));
  const most = Math.max(0, ...named.map(({ prose }) => prose));
  const likely = named.filter(({ prose }) => prose >= AS_GOOD * most).sort((one, other) => one.prose - other.prose);
  return { likely: likely.length > 0 ? likely : [findLargest(document.body)], beside };
}

/** Where another container has the title and prose below it, those apart from it are other articles or comments. */
function isBeside({ element, prose }: Candidate, all: readonly Candidate[]): boolean {
  const titled = all.filter(({ isTitled, ...other }) => isTitled && other.prose >= MIN_TITLED_SHARE * prose);
  return titled.some((other) => !other.element.contains(element) && !element.contains(other.element));
}

function findHeading(document: Document, title: string | undefined): Element | undefined {
  const wanted = toLetters(title ?? '');
  if (wanted === '') return undefined;
  const headings = [...document.querySelectorAll('h1, h2')].slice(0, 20);
  return headings.find((heading) => toLetters(oneLine(heading.textContent)).includes(wanted));
}

/** Down from the body as long as one element has nearly all of the prose. */
function findLargest(body: Element): Candidate {
  let element = body;
  let prose = proseLength(body);
  for (;;) {
    const parts = [...element.children].map((child) => ({ child, length: proseLength(child) }));
    const largest = parts.find(({ length }) => length >= MIN_SHARE * prose);
    if (largest === undefined || /^(?:p|li|td|h[1-6]|blockquote)$/.test(largest.child.localName)) break;
    [element, prose] = [largest.child, largest.length];
  }
  return { element, prose, isNamed: false, isTitled: false, index: -1 };
}
