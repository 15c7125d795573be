// What a reader of a captured page should know: that it lacks something, and the way out.
import type { CslFields } from '../../source.ts';
import type { PageTree } from './pageTree.ts';

const WAY_OUT = 'Save the page from the browser where you can read it, or paste its text.';

/** Words of an article below which a wall or a script is suspected. */
const FEW_WORDS = 150;

interface Finding {
  readonly item: CslFields;
  readonly words: number;
  readonly tree: PageTree;
}

const WARNINGS: readonly (readonly [fits: (finding: Finding) => boolean, sentence: string])[] = [
  [isScriptOnly, `The page is written by its scripts, and its source holds no article. ${WAY_OUT}`],
  [isWalled, `The page shows a part of the article only, the rest is for subscribers. ${WAY_OUT}`],
  [({ words }) => words === 0, `No article was found in the page. ${WAY_OUT}`],
  [({ item }) => item.title === undefined, 'No title was found.'],
  [({ item }) => item.issued === undefined, 'No date of publication was found.'],
];

export function listPageWarnings(item: CslFields, text: string, tree: PageTree): string[] {
  const finding = { item, words: text.split(/\s+/).filter(Boolean).length, tree };
  return WARNINGS.filter(([fits]) => fits(finding)).map(([, sentence]) => sentence);
}

function isScriptOnly({ words, tree }: Finding): boolean {
  const { document, scriptLength } = tree;
  const isMount = document.querySelector('#root:empty, #app:empty, #__next:empty, #__nuxt:empty') !== null;
  return words < FEW_WORDS && (isMount || scriptLength > 2000) && document.body.textContent.trim().length < 1000;
}

const WALL =
  /\b(?:subscribe|sign in|log in|register|become a member|create (?:a|an) (?:free )?account)\b.{0,40}\b(?:to (?:continue|read|keep|unlock|access)|for full access)|\b(?:already a (?:subscriber|member)|this (?:article|content|story) is (?:for|only|reserved|exclusive)|subscriber[- ]only|réservé aux abonnés|nur für abonnenten|solo para suscriptores)\b/i;

function isWalled({ words, tree }: Finding): boolean {
  const stated = tree.linkedData.some((script) => /"isAccessibleForFree"\s*:\s*"?false/i.test(script));
  const shown =
    tree.document.querySelector('[class*="paywall" i], [id*="paywall" i], [class*="subscriber-only" i]') !== null;
  const asked = WALL.test(tree.document.body.textContent.replace(/\s+/g, ' '));
  return words < 2 * FEW_WORDS ? stated || shown || asked : stated && asked;
}
