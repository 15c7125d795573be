// Tests that share a window, as opening one takes longer than most of them; one that fails gets a second try in a fresh one.
import { after, describe, test, type TestContext } from 'node:test';
import { resetWindow, startWith } from './resetWindow.ts';
import { openWindow, takeScreenshot, type OpenWindow, type Workbench } from './window.ts';

export type WindowTest = {
  /** What is open when the test begins: a path in the sample notebook. */
  readonly note: string;
  readonly work: (workbench: Workbench) => Promise<void>;
};
/** By what is true when they pass. */
export type WindowTests = Readonly<Record<string, WindowTest>>;

/** The longest test takes a tenth of it. */
const TEST_LIMIT_MS = 180_000;

/** Registers the tests of `tables`, in this order, in one window whose display language is `language`. */
export function inWindow(name: string, tables: readonly WindowTests[], language = 'en'): void {
  describe(name, { concurrency: false }, () => {
    const shared = new SharedWindow(name, language);
    after(() => shared.end());
    for (const [promise, row] of tables.flatMap((table) => Object.entries(table))) {
      test(promise, (context) => shared.run(context, row));
    }
  });
}

/** The window, from the first test that needs it to the last one, and what had to be told of it. */
class SharedWindow {
  readonly #name: string;
  readonly #language: string;
  readonly #second: string[] = [];
  #window: OpenWindow | undefined;

  constructor(name: string, language: string) {
    this.#name = name;
    this.#language = language;
  }

  async run(context: TestContext, row: WindowTest): Promise<void> {
    try {
      await this.#try(row, `failed, ${context.name}`);
    } catch (error) {
      this.#second.push(context.name);
      context.diagnostic(`failed once, now tried in a fresh window: ${String(error)}`);
      await this.#try(row, `failed again, ${context.name}`);
    }
  }

  async #try({ note, work }: WindowTest, picture: string): Promise<void> {
    try {
      const window = await this.#prepare();
      await withLimit(startWith(window, note).then(() => work(window)));
    } catch (error) {
      await this.#drop(picture);
      throw error;
    }
  }

  async #prepare(): Promise<OpenWindow> {
    if (this.#window === undefined) this.#window = await openWindow(this.#language);
    else await withLimit(resetWindow(this.#window));
    return this.#window;
  }

  /** A window in which a test has failed is in nobody knows what state. */
  async #drop(picture: string): Promise<void> {
    if (this.#window === undefined) return;
    await takeScreenshot(this.#window, picture.replaceAll(/[^\p{L}\p{N} ,]/gu, '')).catch(() => undefined);
    await this.#close();
  }

  async #close(): Promise<void> {
    const window = this.#window;
    this.#window = undefined;
    await window?.close();
  }

  async end(): Promise<void> {
    await this.#close();
    console.log(`Tests that needed a second window (${this.#name}): ${this.#second.length}`);
    for (const name of this.#second) console.log(`  ${name}`);
  }
}

/** What goes on regardless ends when its window is closed. */
async function withLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${TEST_LIMIT_MS} ms`)), TEST_LIMIT_MS);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
