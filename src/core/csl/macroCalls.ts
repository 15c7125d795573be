// How often the macros of a CSL style are called in all: the processor writes each call out, and calls of calls double it.

const COMMENT = /<!--[^]*?(?:-->|$(?![^]))/g;
/** The begin of a macro, its end, or a call of one. */
const TAG = /<macro\b[^<>]*?\bname\s*=\s*["']([^"'<>]*)["']|(<\/macro\s*>)|\bmacro\s*=\s*["']([^"'<>]*)["']/g;

/** Calls from citation and bibliography, and those that these lead to. A macro that calls itself is the processor's to tell. */
export function countMacroCalls(xml: string): number {
  const { calls, roots } = toMacroCalls(xml);
  const counts = new Map<string, number>();
  const count = (names: readonly string[]): number => names.reduce((sum, name) => sum + 1 + countWithin(name), 0);
  const countWithin = (name: string): number => {
    const known = counts.get(name);
    if (known !== undefined) return known;
    counts.set(name, 0);
    const found = count(calls.get(name) ?? []);
    counts.set(name, found);
    return found;
  };
  return count(roots);
}

interface MacroCalls {
  /** What each macro calls, as often as it does. */
  readonly calls: ReadonlyMap<string, readonly string[]>;
  /** What is called outside of macros. */
  readonly roots: readonly string[];
}

function toMacroCalls(xml: string): MacroCalls {
  const calls = new Map<string, string[]>();
  const roots: string[] = [];
  let current = roots;
  for (const [, begun, end, called] of xml.replace(COMMENT, '').matchAll(TAG)) {
    if (begun !== undefined) {
      current = [];
      calls.set(begun, current);
    } else if (end !== undefined) current = roots;
    else if (called !== undefined) current.push(called);
  }
  return { calls, roots };
}
