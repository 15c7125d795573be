// VS Code's own parse of a note, which nothing interrupts, is none of Ibid's work; what is rendered has all of it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import MarkdownIt from 'markdown-it';
import { rethrow } from '../../../src/core/bulkhead.ts';
import { extendPreview } from '../../../src/core/preview/previewPlugin.ts';
import { whenRendered } from '../../../src/core/preview/whenRendered.ts';

const NOTE = 'It rose [@tide, p. 2].[^a]\n\n[^a]: By 40 m ^[Or @more].\n\n[@line]: https://a.example\n';

type Md = Parameters<typeof extendPreview>[0];

/** How often a rule of Ibid's of that name has been asked so far. */
function countCalls(md: Md, rule: string): () => number {
  let calls = 0;
  whenRendered(md, () => md.inline.ruler.before('text', rule, () => (calls++, false)), rethrow);
  return () => calls;
}

describe('the rules of the preview', () => {
  it('change nothing of what VS Code parses', () => {
    const listTypes = (md: Md) =>
      md.parse(NOTE, {}).flatMap(({ type, children }) => [type, ...(children ?? []).map((child) => child.type)]);
    const types = listTypes(extendPreview(new MarkdownIt(), () => undefined));
    assert.deepEqual(types, [...listTypes(new MarkdownIt()), 'ibid_source']);
  });

  it('are asked when tokens are rendered, once however often', () => {
    const md = new MarkdownIt();
    const calls = countCalls(md, 'ours');
    const tokens = md.parse('Words *and* more', {});
    assert.equal(calls(), 0);
    md.renderer.render(tokens, md.options, {});
    const once = calls();
    assert.ok(once > 0);
    md.renderer.render(tokens, md.options, {});
    assert.equal(calls(), once);
    md.parse('Words', {});
    assert.equal(calls(), once);
  });

  it('leave another plugin’s rule of the same name alone', () => {
    const md = new MarkdownIt();
    const ours = countCalls(md, 'same');
    let theirs = 0;
    md.inline.ruler.before('same', 'same', () => (theirs++, false));
    md.render('Words');
    const [first, second] = [theirs, ours()];
    assert.ok(first > second && second > 0, 'theirs are asked in both parses');
    md.parse('Words', {});
    assert.ok(theirs > first);
  });

  it('cost nothing but themselves when one fails', () => {
    const md = new MarkdownIt();
    const failures: unknown[] = [];
    const failing = () => {
      throw new Error('Ours');
    };
    whenRendered(
      md,
      () => md.core.ruler.push('ours', failing),
      (error) => failures.push(error),
    );
    assert.equal(md.render('Words'), '<p>Words</p>\n');
    assert.equal(failures.length, 1);
    assert.doesNotThrow(() => md.parse('Words', {}));
  });
});
