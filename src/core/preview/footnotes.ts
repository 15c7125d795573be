// Footnotes in the preview, which by itself shows them as they are written: those of markdown-it-footnote.
import type { MarkdownIt } from 'markdown-it';
import footnote from 'markdown-it-footnote';

/** Registers them unless another extension has, and sees to it that they are listed once if one does later. */
export function footnotes(md: MarkdownIt): void {
  if (md.renderer.rules.footnote_ref !== undefined) return;
  md.use(footnote);
  md.core.ruler.push('ibid_footnotes', ({ tokens }) => {
    const listed = tokens.findIndex(({ type }) => type === 'footnote_block_close');
    const again = tokens.findIndex(({ type }, index) => index > listed && type === 'footnote_block_open');
    if (listed >= 0 && again >= 0) {
      const end = tokens.findLastIndex(({ type }) => type === 'footnote_block_close');
      tokens.splice(again, end + 1 - again);
    }
  });
}
