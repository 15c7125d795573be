// How a case failed, in words, and what makes two failures the same one.

export interface Fault {
  /** Failures with the same one are taken for one fault. */
  readonly signature: string;
  readonly message: string;
}

/** Lines of a stack that are worth reading. */
const FRAMES = 4;

export function toFault(error: unknown): Fault {
  if (!(error instanceof Error)) return { signature: String(error), message: String(error) };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*\/src\//.test(line));
  const places = frames.slice(0, FRAMES).map((line) => line.trim().replace(/file:\/\/\S*?\/src\//, 'src/'));
  const message = `${error.name}: ${error.message}`;
  // A stack that overflows does so anywhere.
  const place = error instanceof RangeError && error.message.includes('call stack') ? '' : (places[0] ?? '');
  return { signature: `${withoutDetails(message)} ${place}`, message: [message, ...places].join('\n    ') };
}

/** Differences between two cases of one fault: numbers, and what is quoted. */
function withoutDetails(message: string): string {
  return (
    message
      .split('\n', 1)[0]
      ?.replace(/“.*”|"(?:[^"\\]|\\.)*"|'[^']*'/gs, '…')
      .replace(/\d+/g, '0') ?? ''
  );
}

export function toTooSlow(milliseconds: number): Fault {
  return { signature: 'too slow', message: `It took ${Math.round(milliseconds)} ms of processor time.` };
}

export function toStuck(milliseconds: number): Fault {
  return { signature: 'too slow', message: `It did not end within ${Math.round(milliseconds)} ms and was killed.` };
}

export function toDeath(reason: string): Fault {
  return { signature: `died: ${withoutDetails(reason)}`, message: `The thread died: ${reason}` };
}
