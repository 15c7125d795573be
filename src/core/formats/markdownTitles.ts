// Titles in CSL-YAML, which is Markdown for Pandoc, in CSL's rich text: `*Homo* [DNA]{.nocase}, H~2~O`.

type Fields = Readonly<Record<string, unknown>>;

const VARIABLE = /^(?:title|.+-title|title-short|.+-title-short)$/;

/** An escaped sign, or words between marks that touch them; each row's first group is what the marks enclose. */
const RULES: readonly (readonly [mark: string, open: string, close: string])[] = [
  [String.raw`\*\*(?=\S)(.{1,500}?)(?<=\S)\*\*`, '<b>', '</b>'],
  [String.raw`(?<![\w*])\*(?=\S)([^*]+)(?<=\S)\*(?![\w*])`, '<i>', '</i>'],
  [String.raw`(?<!\w)_(?=\S)([^_]+)(?<=\S)_(?!\w)`, '<i>', '</i>'],
  [String.raw`\^([^\s^]+)\^`, '<sup>', '</sup>'],
  [String.raw`~([^\s~]+)~`, '<sub>', '</sub>'],
  [String.raw`\[([^[\]]*)\]\{\.nocase\}`, '<span class="nocase">', '</span>'],
  [String.raw`\[([^[\]]*)\]\{\.smallcaps\}`, '<span style="font-variant:small-caps;">', '</span>'],
];

const MARKUP = new RegExp([String.raw`\\([!-/:-@[-\x60{-~])`, ...RULES.map(([mark]) => mark)].join('|'), 'g');

/** The fields with their titles' markup in tags. */
export function withRichTitles(fields: Fields): Fields {
  const read = Object.entries(fields).map(([name, value]) => {
    return [name, typeof value === 'string' && VARIABLE.test(name) ? toRich(value) : value];
  });
  return Object.fromEntries(read) as Fields;
}

function toRich(markdown: string): string {
  if (!/[*_^~[\\]/.test(markdown)) return markdown;
  return markdown.replace(MARKUP, (token, escaped: string | undefined, ...groups: (string | undefined)[]) => {
    if (escaped !== undefined) return escaped;
    const index = groups.slice(0, RULES.length).findIndex((group) => group !== undefined);
    const [, open = '', close = ''] = RULES[index] ?? [];
    return index === -1 ? token : open + toRich(groups[index] ?? '') + close;
  });
}
