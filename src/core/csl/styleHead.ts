// What the head of a CSL style says of it, read without the processor: its title, language, kind, and whom it depends on.
import { lookup } from '../lookup.ts';

export interface StyleHead {
  readonly title: string;
  /** The style whose rules this one borrows, as the last part of its address: `apa`. Undefined for most. */
  readonly parent: string | undefined;
  /** The language that the style is made for. */
  readonly language: string | undefined;
}

/** Undefined for a text that is no CSL style. */
export function parseStyleHead(xml: string): StyleHead | undefined {
  // recheck: a style that the user has chosen
  const root = /<style\b[^<>]*\bxmlns="http:\/\/purl\.org\/net\/xbiblio\/csl"[^<>]*>/.exec(xml)?.[0];
  if (root === undefined) return undefined;
  const [info = ''] = /<info>[\s\S]*?<\/info>/.exec(xml) ?? [];
  // recheck: a style that the user has chosen
  const link = /<link\b[^<>]*\brel="independent-parent"[^<>]*>/.exec(info)?.[0] ?? '';
  return {
    title: decode(/<title[^>]*>([^<]*)</.exec(info)?.[1]?.trim() ?? ''),
    parent: /\bhref="(?:[^"]*\/)?([^"/]+)\/?"/.exec(link)?.[1],
    language: /\bdefault-locale="([^"]+)"/.exec(root)?.[1],
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => lookup(ENTITIES, name) ?? whole);
}
