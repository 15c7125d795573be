// What a reader of a captured page should know: that it lacks something, and the way out.
import type { CslFields } from '../../source.ts';
import type { Warning } from '../../drafts/draft.ts';
import { listPhrases, toPattern } from '../words/words.ts';
import { oneLine } from './nearHeading.ts';
import type { PageTree } from './pageTree.ts';

const WAY_OUT = 'Save the page in your browser and add the file, or paste its text.';

export const PAID = `The page seems to show only part of the article; the rest is for subscribers. ${WAY_OUT}`;

/** Words of an article below which a wall or a script is suspected. */
const FEW_WORDS = 150;

/** What of a page tells that its source holds not all; seen before the tree is taken apart. */
export interface PageSigns {
  readonly isWritten: boolean;
  readonly isWalled: boolean;
  /** The page shows others in frames. */
  readonly isFramed: boolean;
  /** A guard before the site that lets persons pass only. */
  readonly isGuarded: boolean;
  /** It says that there is no such page, though the server does not. */
  readonly isMissing: boolean;
  /** The page's own data say that the article is not free. */
  readonly isPaid: boolean;
}

/** Phrases of all languages. */
const WALL_PHRASE = new RegExp(toPattern(listPhrases('wall')), 'iu');

const WALL =
  /\b(?:subscribe|sign in|log in|register|become a member|create an? (?:free )?account)\b.{0,40}\b(?:to (?:continue|read|keep|unlock|access)|for full access)|\b(?:already a (?:subscriber|member)|this (?:article|content|story) is (?:for|only|reserved|exclusive)|subscriber[- ]only|réservé aux abonnés|nur für abonnenten|solo para suscriptores)\b/i;

/** Elements into which scripts write a page. */
const MOUNTS = '#root:empty, #app:empty, #__next:empty, #__nuxt:empty';

/** Elements that are named for the wall, whatever its language. */
const WALLS = '[class*="paywall" i], [id*="paywall" i], [class*="subscriber-only" i]';

export function findSigns({ document, linkedData, scriptLength }: PageTree): PageSigns {
  const text = oneLine(document.body.textContent);
  const title = document.querySelector('title')?.textContent ?? '';
  return {
    isWritten: text.length < 1000 && (scriptLength > 2000 || document.querySelector(MOUNTS) !== null),
    isWalled:
      WALL.test(text) ||
      WALL_PHRASE.test(text) ||
      [...document.querySelectorAll(WALLS)].some((element) => !holdsProse(element)),
    isFramed: document.querySelector(FRAMES) !== null,
    isGuarded: GUARD.test(title),
    isMissing: MISSING_TITLE.test(title),
    isPaid: linkedData.some((script) => /"isAccessibleForFree"\s*:\s*"?false/i.test(script)),
  };
}

/** Pages name so what subscribers alone may read, and have it in their source. */
function holdsProse(element: Element): boolean {
  return element.localName === 'p' || element.querySelector('p') !== null;
}

const FRAMES = 'frameset, frame';

/** Titles of the pages by which content networks keep programs out. */
const GUARD =
  /^\s*(?:just a moment|attention required|access (?:to this page has been )?denied|(?:are you|you are) (?:a )?(?:robot|human)|checking your browser|verify(?:ing)? (?:that )?you are|security check|pardon our interruption|robot or human|human verification|client challenge|403 forbidden)/i;

/** Titles of the pages that say so, in the languages of the tables. */
const MISSING_TITLE =
  /^\s*(?:(?:error|fehler|erreur|errore|erro|fout|błąd|ошибка|hata)?\s?404\b|(?:page|site|content|article|file) (?:was |could )?not (?:be )?found|not found|(?:oops|sorry|whoops)\b.{0,40}\bnot? ?found|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|pagina non trovata|página não encontrada|pagina niet gevonden|nie znaleziono strony|sidan (?:hittades inte|kunde inte hittas)|страница не найдена|sayfa bulunamadı|الصفحة غير موجودة|页面不存在|找不到页面|找不到頁面|ページが見つかりません|페이지를 찾을 수 없습니다)/i;

type Finding = PageSigns & { readonly item: CslFields; readonly words: number };

const WARNINGS: readonly (Warning & { readonly fits: (finding: Finding) => boolean })[] = [
  {
    fits: ({ isWritten, words }) => isWritten && words < FEW_WORDS,
    template: `The article is loaded by JavaScript and is not in the page’s source. ${WAY_OUT}`,
  },
  {
    fits: ({ isWalled, isPaid, words }) => (words < 2 * FEW_WORDS ? isWalled || isPaid : isWalled && isPaid),
    template: PAID,
  },
  {
    fits: ({ isGuarded, words }) => isGuarded && words < FEW_WORDS,
    template: `The site blocks automated access. ${WAY_OUT}`,
    isRefusal: true,
  },
  {
    fits: ({ isMissing, words }) => isMissing && words < FEW_WORDS,
    template: 'The site says that it has no such page. Check the address.',
    isRefusal: true,
  },
  {
    fits: ({ isFramed, words }) => isFramed && words < FEW_WORDS,
    template: 'The page is made of frames. Open the frame with the article in its own tab, and add that.',
  },
  {
    fits: ({ words, ...signs }) => words === 0 && !isExplained(signs),
    template: `No article was found in the page. ${WAY_OUT}`,
  },
  { fits: ({ item, words }) => words > 0 && item.title === undefined, template: 'No title was found.' },
  { fits: ({ item, words }) => words > 0 && item.issued === undefined, template: 'No date of publication was found.' },
];

function isExplained({ isWritten, isWalled, isPaid, isGuarded, isFramed, isMissing }: PageSigns): boolean {
  return isWritten || isWalled || isPaid || isGuarded || isFramed || isMissing;
}

/** Chinese and Japanese have no spaces between words, of two and a half characters each. */
function countWords(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return Math.max(text.split(/\s+/).filter(Boolean).length, Math.round(wide / 2.5));
}

export function listPageWarnings(item: CslFields, text: string, signs: PageSigns): Warning[] {
  const finding = { ...signs, item, words: countWords(text) };
  return WARNINGS.filter(({ fits }) => fits(finding)).map(({ template, isRefusal }) => ({
    template,
    ...(isRefusal && { isRefusal }),
  }));
}
