// The reader's page: puts the article, the list and the bar together and talks with the editor.
import { ArticleView } from './articleView.ts';
import { ClaimList } from './claimList.ts';
import { button, element } from './element.ts';
import type { FromReader, ReaderSpan, ReaderState, ToReader } from './messages.ts';
import { revealPassage } from './passage.ts';
import { SelectionBar } from './selectionBar.ts';
import { strings } from './strings.ts';
import { UseCard } from './useCard.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromReader): void;
  getState(): ReaderState | undefined;
  setState(state: ReaderState): void;
};

/** Where one is reading is kept once scrolling has rested so long. */
const REST_MS = 200;

function startReader(): void {
  const editor = acquireVsCodeApi();
  const key = document.body.dataset.key ?? '';
  const openUse = (use: number) => editor.postMessage({ kind: 'openUse', use });
  const card = new UseCard(openUse);
  const article = new ArticleView(
    (command) => editor.postMessage({ kind: 'command', command }),
    (usesOf, uses) => card.show(usesOf, uses),
  );
  const bar = new SelectionBar(
    (range) => article.findSpan(range),
    (action, span) => editor.postMessage({ kind: 'act', action, span }),
  );
  let version = 0;
  /** Where to go as soon as the article reaches so far: a passage, or the place where one was reading. */
  let passage: ReaderSpan | undefined;
  // A panel that showed another source before has the place in that one.
  const before = editor.getState()?.key === key ? editor.getState() : undefined;
  let top = before?.top;
  const reveal = (span: ReaderSpan) => {
    passage = undefined;
    top = undefined;
    revealPassage(article, span);
  };
  const remember = () => {
    const place = top ?? article.findTop();
    editor.setState({ key, list: list.state, ...(place !== undefined && { top: place }) });
  };
  const list = new ClaimList({ reveal, openUse, choose: remember }, editor.getState()?.list);

  const goThere = (complete: boolean) => {
    if (passage !== undefined && (complete || article.reaches(passage))) reveal(passage);
    if (top === undefined || !(complete || article.reaches({ start: top, end: top }))) return;
    article.findBlock(top)?.scrollIntoView();
    top = undefined;
  };

  const handlers: { readonly [Kind in ToReader['kind']]: (message: Extract<ToReader, { kind: Kind }>) => void } = {
    article: (message) => {
      if (version > 0) top = article.findTop();
      version = message.version;
      article.begin(message.header, message.language);
      article.mark(message.claims);
      list.show(message.claims);
      withheld.hidden = !message.withheldPictures;
    },
    blocks: (message) => {
      if (message.version !== version) return;
      article.add(message.blocks);
      goThere(message.last);
    },
    uses: ({ uses, passages }) => {
      article.highlightUses(uses, passages);
      list.showUses(uses, passages);
    },
    reveal: ({ span }) => {
      passage = span;
      goThere(false);
    },
    notice: ({ notice }) => {
      status.textContent = notice;
    },
    act: ({ action }) => bar.act(action),
  };

  const { showPictures } = strings();
  const withheld = button(showPictures, () => editor.postMessage({ kind: 'command', command: 'showPictures' }), {
    class: 'pictures',
    hidden: '',
  });
  const status = element('p', { class: 'status', role: 'status' });
  document.body.append(
    element('main', {}, status, withheld, article.element),
    list.toggle,
    list.element,
    bar.element,
    card.element,
  );

  window.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
    (handlers[data.kind] as (message: ToReader) => void)(data);
  });
  let resting: number | undefined;
  window.addEventListener('scroll', () => {
    window.clearTimeout(resting);
    resting = window.setTimeout(remember, REST_MS);
  });
  editor.setState({ ...before, list: list.state, key });
  editor.postMessage({ kind: 'ready' });
}

startReader();
