// Texts as bytes of older encodings, which `TextDecoder` reads and nothing writes: its answers, turned round.

const LEAD = 0x81;
const TRAIL = 0x40;

/** Throws at a character that the encoding lacks, so that no test is about another text than it seems. */
export function encode(text: string, charset: string): Uint8Array {
  const table = tables.get(charset) ?? readTable(charset);
  tables.set(charset, table);
  const bytes = Array.from(text).flatMap((character) => {
    const found = table.get(character);
    if (found === undefined) throw new Error(`${charset} has no ${character}`);
    return found;
  });
  return Uint8Array.from(bytes);
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function readTable(charset: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(charset);
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (/^.$/su.test(text) && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) add(byte);
  if (!/jis|euc|gb|big5/.test(charset)) return table;
  for (let lead = LEAD; lead < 255; lead += 1) for (let trail = TRAIL; trail < 255; trail += 1) add(lead, trail);
  return table;
}
