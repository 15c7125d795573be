// What Ibid uses of markdown-it-footnote, which brings no types of its own.

declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';

  const footnote: (md: MarkdownIt) => void;
  export { footnote as default };
}
