// Search-and-replace artifacts in a text: a name that stands inside a word, as "CrIslamic State" where "Crisis" was.
import type { Warning } from '../drafts/draft.ts';

/** How often the name must stand by itself for its copy inside a word to be suspicious. */
const MIN_STANDALONE = 2;

/** A word whose inside begins a name of several capitalised words. Latin letters, spelt out as they compile faster. */
const INSIDE_WORD =
  /(?<![A-Za-zÀ-ɏ])([A-Za-zÀ-ɏ]{0,30}[a-zß-öø-ÿ])([A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,}(?: [A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)+)/g;

/** Prefixes of real names, which are followed by a capital: McDonald Islands, O’Brien. */
const NAME_PREFIX = /^(?:Mac|Mc|De|Di|Le|La|Van|Fitz)$/;

/** Warnings about names inside words, each naming the word. Such a word is kept: what it was cannot be known. */
export function listReplaceArtifacts(text: string): Warning[] {
  const suspicious = [...text.matchAll(INSIDE_WORD)].filter(([, prefix = '', name = '']) => {
    return !NAME_PREFIX.test(prefix) && isStandingName(text, name);
  });
  const words = new Set(suspicious.map(([word]) => word));
  return [...words].map((word) => ({
    template: '“{word}” looks like a find-and-replace error in the original; left unchanged.',
    facts: { word },
  }));
}

/** Whether the name, or its first two words, is used elsewhere by itself. */
function isStandingName(text: string, name: string): boolean {
  const phrase = name.split(' ').slice(0, 2).join(' ');
  let count = 0;
  for (let at = text.indexOf(phrase); at !== -1 && count < MIN_STANDALONE; at = text.indexOf(phrase, at + 1)) {
    if (!/[A-Za-zÀ-ɏ]/.test(text.charAt(at - 1))) count++;
  }
  return count >= MIN_STANDALONE;
}
