// CSL-JSON's rich text as LaTeX for a field of a .bib file: the reverse of latex.ts.
import { lookup } from '../lookup.ts';

const TAGS: Readonly<Record<string, string>> = {
  i: '\\textit{',
  b: '\\textbf{',
  sup: '\\textsuperscript{',
  sub: '\\textsubscript{',
  sc: '\\textsc{',
  span: '{',
};

const TOKEN = /<(\/?)(i|b|sup|sub|sc|span)(?:\s[^<>]*)?>|[^<]+|</g;

/** Text and markup; tags that open or close nothing are left out. */
export function formatLatex(text: string): string {
  return format(text, escapeText);
}

/** As `formatLatex`, with braces around each word whose capitals a reader would otherwise change. */
export function formatTitleLatex(text: string): string {
  let before = '';
  return format(text, (words) =>
    words.replace(/[^\s]+/g, (word) => {
      const keeps =
        before === ''
          ? word.slice(1) === word.slice(1).toLowerCase() && word !== word.toLowerCase()
          : word === word.toLowerCase() && !SUBTITLE_NEXT.test(before);
      before = word;
      return keeps ? escapeText(word) : `{${escapeText(word)}}`;
    }),
  );
}

/** The end of a word after which a reader puts a capital. */
const SUBTITLE_NEXT = /[?!:]["”’»)]*$/;

function format(text: string, write: (words: string) => string): string {
  const open: string[] = [];
  let latex = '';
  for (const [token, slash, tag] of text.matchAll(TOKEN)) {
    if (tag === undefined) latex += write(token);
    else if (slash === '') latex += lookup(TAGS, open[open.push(tag) - 1] ?? '') ?? '';
    else if (open.at(-1) === tag) {
      open.pop();
      latex += '}';
    }
  }
  return latex + '}'.repeat(open.length);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  "'": '\\textquotesingle{}',
  '`': '\\textasciigrave{}',
  '\u00A0': '~',
};

/** Two hyphens would be a dash, two quotes a mark. */
function escapeText(text: string): string {
  return text
    .replace(/[\\~^'`\u00A0]|[$%&#_{}]/g, (sign) => lookup(ESCAPES, sign) ?? `\\${sign}`)
    .replace(/-(?=-)/g, '-{}');
}
