// Colours for citekeys in a note: those that the library has, and those that it has not.
import * as vscode from 'vscode';
import { createSourceTest } from '../../core/targets/citeTarget.ts';
import { memoize } from '../../core/memoize.ts';
import { toRange } from '../convert.ts';
import { NOTES } from '../notes.ts';
import type { Services } from '../services.ts';
import { timeSliced } from '../timeSlicing.ts';

/** As package.json declares them and gives them colours of the theme. */
const LEGEND = new vscode.SemanticTokensLegend(['citekey'], ['unknown']);

export function registerCitationTokens({ notes, library }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.DocumentSemanticTokensProvider = {
    onDidChangeSemanticTokens: changed.event,
    async provideDocumentSemanticTokens(document, token) {
      const note = await notes.load(document);
      const builder = new vscode.SemanticTokensBuilder(LEGEND);
      const known = new Map<string, boolean>();
      // Until all has been read, a key that is missing is not known to be missing.
      const isKnown = (key: string) => !library.isComplete || library.current.has(key);
      const namesSource = createSourceTest(note, library.current);
      const citations = library.isSource(document) ? [] : note.citations;
      for await (const citation of timeSliced(citations, token)) {
        for (const cite of citation.cites) {
          const { key, keySpan } = cite;
          if (!namesSource({ ...citation, cites: [cite] }, (each) => library.current.has(each))) continue;
          const modifiers = memoize(known, key, () => isKnown(key)) ? [] : ['unknown'];
          builder.push(toRange(document, keySpan), 'citekey', modifiers);
        }
      }
      return builder.build();
    },
  };
  return vscode.Disposable.from(
    changed,
    library.onDidChange(() => changed.fire()),
    vscode.languages.registerDocumentSemanticTokensProvider(NOTES, provider, LEGEND),
  );
}
