// Footnotes in the preview, which by itself shows them as they are written: those of markdown-it-footnote.
import type { MarkdownIt } from 'markdown-it';
import footnote from 'markdown-it-footnote';

/** Registers them unless another extension has, and sees to it that they are listed once if one does later. */
export function footnotes(md: MarkdownIt): void {
  if (md.renderer.rules.footnote_ref !== undefined) return;
  md.use(footnote);
  const { ruler } = md.core;
  ruler.before('footnote_tail', 'ibid_growing', (state) => void (state.tokens = GrowingList.from(state.tokens)));
  ruler.after('footnote_tail', 'ibid_grown', (state) => void (state.tokens = Array.from(state.tokens)));
  ruler.push('ibid_footnotes', ({ tokens }) => {
    const listed = tokens.findIndex(({ type }) => type === 'footnote_block_close');
    const again = tokens.findIndex(({ type }, index) => index > listed && type === 'footnote_block_open');
    if (listed >= 0 && again >= 0) {
      const end = tokens.findLastIndex(({ type }) => type === 'footnote_block_close');
      tokens.splice(again, end + 1 - again);
    }
  });
}

/**
 * The plugin appends the tokens of each footnote by `concat`, which copies those of the whole text: half a second for
 * thousands of footnotes. This list grows in place; its `filter` makes another such list.
 */
class GrowingList<T> extends Array<T> {
  override concat(...lists: (T | ConcatArray<T>)[]): this {
    for (const each of lists) {
      if (Array.isArray(each)) for (const item of each as readonly T[]) this.push(item);
      else this.push(each as T);
    }
    return this;
  }
}
