// How a note cites: the style that its front matter names, else the settings; and what writing in it needs to know.
import * as vscode from 'vscode';
import type { CitingStyle } from '../core/citing/insertion.ts';
import { STYLE_FIELD } from '../core/citing/convertStyle.ts';
import { listSnippets } from '../core/snippets/snippets.ts';
import {
  formatCustom,
  toCustomStyle,
  type CitationStyle,
  type StyleContext,
  STYLES,
} from '../core/citing/styleTable.ts';
import type { Library } from '../core/library.ts';
import type { Note } from '../core/note/note.ts';
import { UserError } from '../core/userError.ts';
import { readSetting } from './settings.ts';

/** Our styles and, where their templates can be read, the user's own. */
export function listStyles(scope?: vscode.ConfigurationScope): readonly CitationStyle[] {
  return [...STYLES, ...listCustomSnippets(scope).map(toCustomStyle)];
}

function listCustomSnippets(scope?: vscode.ConfigurationScope) {
  const own = readSetting('snippets', scope);
  return listSnippets(own).filter(({ name, template }) => Object.hasOwn(own, name) && template.problem === undefined);
}

export function toStyleContext(library: Library, scope?: vscode.ConfigurationScope): StyleContext {
  const findItem = (key: string) => library.findItem(key);
  return {
    findItem,
    findKeyByUrl: (url) => library.findByUrl(url)?.source.key,
    formatCustom: listCustomSnippets(scope).map((snippet) => (cited) => formatCustom(snippet, cited, { findItem })),
  };
}

export function readCiting(document: vscode.TextDocument, { frontMatter }: Note, library: Library): CitingStyle {
  const named = frontMatter[STYLE_FIELD];
  const name = typeof named === 'string' ? named : readSetting('citationStyle', document);
  const styles = listStyles(document);
  const style = styles.find(({ id }) => id === name);
  if (style === undefined) {
    throw new UserError('Unknown citation style “{name}”. Available: {styles}.', {
      name,
      styles: styles.map(({ id }) => id).join(', '),
    });
  }
  return { style, context: toStyleContext(library, document) };
}
