// What axe finds wrong in what Ibid draws, for those who read it with a screen reader or see colours otherwise.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Locator } from 'playwright-core';

type Axe = {
  run(
    within: Element,
    options: { readonly runOnly?: readonly string[] },
  ): Promise<{ readonly violations: readonly Violation[] }>;
};
type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What a part of somebody else's page must keep to. */
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Within an element, as "rule: element". */
export async function listViolations(within: Locator): Promise<string[]> {
  await within.evaluate(await readFile(AXE, 'utf8'));
  return within.evaluate(async (element, standards) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(element, element === document.documentElement ? {} : { runOnly: standards });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, STANDARDS);
}
