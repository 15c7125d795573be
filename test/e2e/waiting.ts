// Waiting for what VS Code does in its own time, and asking again where it takes no notice: a click, a frame that went.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

const POLL_MS = 100;
/** As long as a test waits for what must appear; only a failure or a very slow machine takes as long. */
export const LIMIT_MS = 60_000;
/** How long a click may take to have an effect before it counts as swallowed. */
export const CLICK_LIMIT_MS = 3_000;
const ATTEMPTS = 4;
/** What Playwright says of an element whose frame went away while it was looked at. */
const FRAME_WENT = /frame (?:has been|was|got) detached|execution context was destroyed|frame was detached/i;

/** Waits for what nobody sees coming, as writing a file. */
export async function eventually(check: () => Promise<boolean>, limit = 10_000): Promise<void> {
  assert.ok(await comesTrue(check, limit), `not within ${limit} ms: ${check.toString()}`);
}

export async function comesTrue(check: () => Promise<boolean>, limit: number): Promise<boolean> {
  const deadline = Date.now() + limit;
  while (!(await check())) {
    if (Date.now() > deadline) return false;
    await pause(POLL_MS);
  }
  return true;
}

export function appears(target: Locator, timeout: number): Promise<boolean> {
  return reaches(target, 'visible', timeout);
}

/** Clicks until what was clicked is gone: a menu that is just opening and a list that is just changing swallow a click. */
export async function clickAway(target: Locator): Promise<void> {
  await target.waitFor();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    // It may go away before it is clicked again.
    await target.click({ timeout: CLICK_LIMIT_MS }).catch(() => undefined);
    if (await reaches(target, 'hidden', CLICK_LIMIT_MS)) return;
  }
  assert.fail(`a click does nothing: ${target.toString()}`);
}

/** Does something until it shows; what is done must do no harm when it is done twice. */
export async function until(shown: Locator, act: () => Promise<void>): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    await act();
    if (await appears(shown, CLICK_LIMIT_MS * attempt)) return;
  }
  assert.fail(`nothing makes it appear: ${shown.toString()}`);
}

/** VS Code draws a webview anew in another frame when it likes: what the frame that went was asked is asked again. */
export async function acrossFrames<T>(look: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await look();
    } catch (error) {
      if (attempt === ATTEMPTS || !FRAME_WENT.test(String(error))) throw error;
    }
  }
}

function reaches(target: Locator, state: 'visible' | 'hidden', timeout: number): Promise<boolean> {
  return target.waitFor({ state, timeout }).then(
    () => true,
    () => false,
  );
}
