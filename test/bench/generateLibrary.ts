// Libraries of any size for benchmarks: seeded, so that two runs measure the same, with words of Zipf's distribution.

/** A pseudo-random sequence in [0, 1): Marsaglia's xorshift with 32 bits, good enough to draw words. */
export function startRandom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const SYLLABLES =
  'ba ber con da der el fen gal har in jo ka lan mi nor or pel qua ris sol tan ur ven wes yar zen'.split(' ');
const FAMILIES = 5000;
const VOCABULARY = 20_000;

export interface Generator {
  /** An entry of about 1.75 kB with an abstract, as reference managers export them. */
  readonly bibEntry: (index: number) => string;
  /** A Markdown article of 600 words with figures and quotations. */
  readonly article: (index: number) => string;
  /** Words as one would type them: frequent and rare ones. */
  readonly word: () => string;
  /** A family name of the library. */
  readonly family: () => string;
}

/** Everything of one library comes from one seed and from the order of the calls. */
export function startGenerator(seed: number): Generator {
  const random = startRandom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const spell = (most: number) =>
    Array.from({ length: 2 + Math.floor(random() * (most - 1)) }, () => pick(SYLLABLES)).join('');
  const words = Array.from({ length: VOCABULARY }, () => spell(4));
  const families = Array.from({ length: FAMILIES }, () => capitalise(spell(3)));
  // Zipf: the rank of a word drawn so is inversely proportional to how often it comes.
  const word = () => words[Math.floor(VOCABULARY ** random()) - 1] ?? '';
  const family = () => pick(families);
  const title = () => capitalise(Array.from({ length: 6 + Math.floor(random() * 6) }, word).join(' '));
  const sentence = (extra = '') => `${capitalise(Array.from({ length: 14 }, word).join(' '))}${extra}.`;
  const year = () => 1980 + Math.floor(random() * 45);

  const bibEntry = (index: number): string => {
    const authors = Array.from({ length: 1 + Math.floor(random() * 4) }, () => `${family()}, ${capitalise(word())}`);
    const published = year();
    const key = `${authors[0]?.split(',')[0]?.toLowerCase() ?? 'x'}${published}${word()}${index.toString(36)}`;
    const abstract = Array.from({ length: 11 }, () => sentence())
      .join(' ')
      .slice(0, 1150);
    return `@article{${key},
  title = {${title()}},
  author = {${authors.join(' and ')}},
  journal = {Journal of ${capitalise(word())} ${capitalise(word())}},
  year = {${published}},
  volume = {${1 + (index % 40)}},
  number = {${1 + (index % 4)}},
  pages = {${index % 300}--${(index % 300) + 12}},
  doi = {10.5555/${key}},
  url = {https://journal.example/articles/${key}},
  keywords = {${word()}, ${word()}, ${word()}},
  file = {/home/user/Zotero/storage/${index}/${key}.pdf},
  abstract = {${abstract}},
}
`;
  };

  const article = (index: number): string => {
    const sentences = Array.from({ length: 40 }, (_, place) => {
      if (place % 5 === 1)
        return sentence(` some ${100 + Math.floor(random() * 900)} ${word()} and ${Math.floor(random() * 90)} percent`);
      if (place % 7 === 3) return `“${sentence().slice(0, -1)},” said ${capitalise(word())} ${family()}.`;
      return sentence();
    });
    const paragraphs = Array.from({ length: 10 }, (_, place) => sentences.slice(place * 4, place * 4 + 4).join(' '));
    return `---
id: ${family().toLowerCase()}${year()}${index.toString(36)}
type: article-newspaper
title: ${title()}
author:
  - family: ${family()}
    given: ${capitalise(word())}
issued: ${year()}-03-0${1 + (index % 9)}
container-title: The ${capitalise(word())} Times
URL: https://news.example/${index}
keyword: ${word()}, ${word()}
---

${paragraphs.join('\n\n')}
`;
  };

  return { bibEntry, article, word, family };
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
