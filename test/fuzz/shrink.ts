// Delta debugging (Zeller's ddmin): the least of a text that still fails, first in lines, then in characters.

export interface ShrinkLimits {
  /** Texts that are tried at most. */
  readonly tries: number;
  /** Told before each try; true where there is no more time. */
  readonly isOver?: () => boolean;
}

/** Linear in tries for what fails by one piece; `fails` must be true of `text`. Gives the least text found so far. */
export async function shrink(
  text: string,
  fails: (text: string) => Promise<boolean>,
  { tries, isOver = () => false }: ShrinkLimits,
): Promise<string> {
  let left = tries;
  const attempt = async (parts: readonly string[]): Promise<boolean> => {
    if (left <= 0 || isOver()) return false;
    left--;
    return await fails(parts.join(''));
  };
  const lines = await minimize(text.split(/(?<=\n)/), attempt);
  const words = await minimize(lines.join('').split(/(?<=\s)/), attempt);
  return (await minimize(words.join('').split(''), attempt)).join('');
}

/** No part can go without the failure going with it, unless the tries were used up before. */
async function minimize(
  parts: readonly string[],
  fails: (parts: readonly string[]) => Promise<boolean>,
): Promise<readonly string[]> {
  let kept = parts;
  let size = Math.ceil(kept.length / 2);
  while (size > 0 && kept.length > 0) {
    const before = kept.length;
    for (let start = 0; start < kept.length;) {
      const rest = kept.toSpliced(start, size);
      if (await fails(rest)) kept = rest;
      else start += size;
    }
    if (size === 1 && kept.length === before) break;
    size = size === 1 ? 1 : Math.ceil(size / 2);
  }
  return kept;
}
