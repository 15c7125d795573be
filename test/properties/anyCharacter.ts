// Any code point, half a surrogate pair too; fast-check's own unit `binary` builds a map of all of them first, for half a second.
import fc from 'fast-check';

const LAST = 0x10ffff;

export const anyCharacter = fc.integer({ min: 0, max: LAST }).map((code) => String.fromCodePoint(code));
