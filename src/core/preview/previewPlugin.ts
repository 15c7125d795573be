// The markdown-it plugin of the preview: citations in their style, claims marked by their verdict, references at the end.
import type { MarkdownIt } from 'markdown-it';
import { contain, NO_PLACE, type OnFailure, rethrow, substitute } from '../bulkhead.ts';
import { escapeHtml } from '../html.ts';
import { citationSyntax } from '../citations/citationSyntax.ts';
import { indexAt } from '../text/spanList.ts';
import { formatMarked } from './claimHtml.ts';
import { footnotes } from './footnotes.ts';
import type { PreviewCitation, PreviewNote } from './previewNote.ts';
import { formatSection } from './referencesHtml.ts';
import { placeReferences, REFERENCES } from './referencesPosition.ts';
import { findPosition, mapPositions } from './sourcePositions.ts';
import { whenRendered } from './whenRendered.ts';

const CARDS = 'ibid_cards';

/** What is known of the document that is rendered: undefined for one that is no note. Asked once a rendering. */
export type FindPreviewNote = (env: object) => PreviewNote | undefined;

/**
 * VS Code parses each version of a document that is opened, and renders it as often as something else has changed if it is
 * shown, so that what is known of the note is asked for while rendering. Uses only what markdown-it 12 to 15 have in common.
 */
export function extendPreview(md: MarkdownIt, find: FindPreviewNote, onFailure: OnFailure = rethrow): MarkdownIt {
  const findNote = rememberFor((env) => contain(() => find(env), substitute(onFailure, NO_PLACE, undefined)));
  /** A fault leaves what is drawn as it would be without Ibid. */
  const draw = <T>(work: () => T) => contain(work, substitute(onFailure, NO_PLACE, undefined));
  whenRendered(
    md,
    () => {
      md.use(citationSyntax).use(footnotes).use(mapPositions).use(placeReferences);
      md.core.ruler.push(CARDS, ({ tokens, Token }) => void tokens.push(new Token(CARDS, '', 0)));
    },
    onFailure,
  );
  const { rules } = md.renderer;
  const { text: formatText, citation: formatAsWritten } = rules;
  rules.text = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const note = findNote(env);
    const placed = token && findPosition(token);
    const marked = note && placed && draw(() => formatMarked(token.content, placed.segments, note));
    return marked ?? formatText?.(tokens, index, options, env, self) ?? escapeHtml(token?.content ?? '');
  };
  rules.citation = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const note = findNote(env);
    const placed = token && findPosition(token);
    const html = note && placed && draw(() => formatCitation(note, placed.segments[0]?.textStart ?? -1, placed.inLink));
    return html ?? formatAsWritten?.(tokens, index, options, env, self) ?? escapeHtml(token?.content ?? '');
  };
  rules[REFERENCES] = (tokens, index, _options, env) => {
    const note = findNote(env);
    const references = note?.references;
    return references === undefined
      ? ''
      : formatSection(references, tokens[index]?.meta as { readonly titled: boolean });
  };
  rules[CARDS] = (_tokens, _index, _options, env) => findNote(env)?.cards ?? '';
  return md;
}

/** Each rendering has an environment of its own. */
function rememberFor(find: FindPreviewNote): (env: object | undefined) => PreviewNote | undefined {
  const found = new WeakMap<object, { readonly note: PreviewNote | undefined }>();
  return (env) => {
    if (env === undefined) return undefined;
    const known = found.get(env);
    if (known !== undefined) return known.note;
    const note = find(env);
    found.set(env, { note });
    return note;
  };
}

/**
 * The citation that begins at `start` as its style sets it, which leads to its reference; in a style of notes, the number
 * of its note. undefined where the note knows of none there.
 */
function formatCitation({ citations }: PreviewNote, start: number, inLink: boolean): string | undefined {
  const citation = citations[indexAt(citations, start)];
  if (citation?.start !== start) return undefined;
  const unknown = citation.isKnown ? '' : ' ibid-unknown';
  // Links do not stand in links.
  const inner = inLink ? citation.html : formatLink(citation);
  return `<span class="ibid-citation${unknown}" data-ibid="${citation.card}">${inner}</span>`;
}

function formatLink({ anchor, html }: PreviewCitation): string {
  return anchor === undefined ? html : `<a href="#${anchor}" data-href="#${anchor}">${html}</a>`;
}
