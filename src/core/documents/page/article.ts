// The element of a page that holds the article, found by Mozilla's Readability with what it misses added around it.
import { Readability } from '@mozilla/readability';
import { dropBoilerplateElements, dropNamedParts } from './boilerplateElements.ts';
import { type PageTree, parseTree } from './pageTree.ts';
import { proseLength } from './prose.ts';

/** Tags and character references of a page that Readability scores; larger ones overflow linkedom's stack in it. */
const MAX_MARKS = 100_000;

/** Elements by which pages say that the article is inside. */
const CONTAINERS = 'article, main, [role="main"], [itemprop~="articleBody"], #content, #main-content, .entry-content';

/** Readability may find so much of the container's prose, or the container is taken. */
const MIN_FOUND = 0.65;

/** A smaller container is as good as a larger one that has this little more. */
const AS_GOOD = 0.9;

/** The tree is changed. */
export async function findArticle(tree: PageTree): Promise<Element> {
  const { document, marks } = tree;
  dropBoilerplateElements(document);
  if (marks > MAX_MARKS) return document.body;
  const containers = rankContainers(document);
  const found = extractArticle(document);
  const wanted = containers[0]?.prose ?? 0;
  const article =
    found && proseLength(found) >= MIN_FOUND * wanted ? found : await findContainer(tree, containers[0]?.index);
  dropNamedParts(article);
  return article;
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

interface Container {
  /** Among all containers of the page. */
  readonly index: number;
  readonly prose: number;
}

/** The smallest of those with most prose first. */
function rankContainers(document: Document): Container[] {
  const all = [...document.querySelectorAll(CONTAINERS)].slice(0, 30);
  const scored = all.map((element, index) => ({ index, prose: proseLength(element) }));
  const most = Math.max(0, ...scored.map(({ prose }) => prose));
  return scored.filter(({ prose }) => prose > 0 && prose >= AS_GOOD * most).sort((a, b) => a.prose - b.prose);
}

/** Readability has taken its tree apart, so the page is read again. */
async function findContainer({ html }: PageTree, index: number | undefined): Promise<Element> {
  const { document } = await parseTree(html);
  dropBoilerplateElements(document);
  return (index === undefined ? undefined : document.querySelectorAll(CONTAINERS)[index]) ?? document.body;
}
