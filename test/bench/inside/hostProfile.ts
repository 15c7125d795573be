// A profile of the extension host's thread that knows where one turn of its event loop ends and the next begins.
import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';

/** Microseconds between the samples of a profile; ten times as many slow the host down by a tenth. */
const SAMPLING = 500;

export interface HostProfile extends Profiler.Profile {
  /** Only those that are a millisecond apart. */
  readonly turns: readonly Turn[];
}

/** Of the event loop, in microseconds. */
export interface Turn {
  /** When it ended, as the profile counts. */
  readonly end: number;
  /** Since the turn before ended: what the thread itself ran of it. The rest belonged to others on the machine. */
  readonly length: number;
  readonly processor: number;
}

/** Returns what ends it. */
export async function startProfile(): Promise<() => Promise<HostProfile>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLING });
  await session.post('Profiler.start');
  const turns: Turn[] = [];
  let last = readClocks();
  // A timer that is due comes first in a turn, before any message.
  const timer = setInterval(() => {
    const now = readClocks();
    turns.push({ end: now.time, length: now.time - last.time, processor: now.processor - last.processor });
    last = now;
  }, 1);
  return async () => {
    clearInterval(timer);
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    return { ...profile, turns };
  };
}

function readClocks() {
  const { user, system } = process.threadCpuUsage();
  return { time: Number(process.hrtime.bigint() / 1000n), processor: user + system };
}
