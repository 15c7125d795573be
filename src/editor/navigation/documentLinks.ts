// Citekeys as links: Ctrl+click opens the source, at the page that the locator names. Ordinary links are VS Code's.
import * as vscode from 'vscode';
import type { Cite } from '../../core/citations/citation.ts';
import { memoize } from '../../core/memoize.ts';
import { toRange, toUri } from '../convert.ts';
import { FileTexts } from '../fileTexts.ts';
import { NOTES } from '../notes.ts';
import type { Services } from '../services.ts';
import { timeSliced } from '../timeSlicing.ts';

class CiteLink extends vscode.DocumentLink {
  readonly cite: Cite;
  readonly document: vscode.TextDocument;

  constructor(document: vscode.TextDocument, cite: Cite) {
    super(toRange(document, cite.keySpan));
    this.cite = cite;
    this.document = document;
    this.tooltip = vscode.l10n.t('Open Source');
  }
}

export function registerDocumentLinks({ notes, library, platform }: Services): vscode.Disposable {
  const provider: vscode.DocumentLinkProvider<CiteLink> = {
    async provideDocumentLinks(document, token) {
      if (library.isSource(document)) return [];
      const { citations } = await notes.load(document);
      if (token.isCancellationRequested) return undefined;
      const cites = citations.flatMap((citation) => citation.cites);
      const known = new Map<string, boolean>();
      const links: CiteLink[] = [];
      for await (const cite of timeSliced(cites, token)) {
        if (memoize(known, cite.key, () => library.current.has(cite.key))) links.push(new CiteLink(document, cite));
      }
      return links;
    },
    async resolveDocumentLink(link) {
      const found = library.for(link.document).find(link.cite.key);
      if (found === undefined) return undefined;
      const span = platform.code.places().findCitedSpan(found, link.cite);
      const { start } = await new FileTexts().toRange(found.source.file, span);
      // VS Code reads the fragment of a file's address as the line and column to go to.
      link.target = toUri(found.source.file).with({ fragment: `L${start.line + 1},${start.character + 1}` });
      return link;
    },
  };
  return vscode.languages.registerDocumentLinkProvider(NOTES, provider);
}
