// Records what happens in a window as frames, and writes them as one animated PNG, which browsers and VS Code play.
import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import UPNG from 'upng-js';

/** The part of the window that is recorded, in CSS pixels. */
export type Clip = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

interface Frame {
  readonly pixels: ArrayBuffer;
  readonly ms: number;
}

/** Enough for an editor's text with its smooth edges; more would double the file. */
const COLORS = 64;
/** Milliseconds between two keys that are typed. */
const KEY_MS = 110;
/** A browser shows no pointer in a screenshot: an arrow that is moved with the mouse. */
const POINTER = `<svg id="recorded-pointer" width="16" height="22" viewBox="0 0 16 22"
  style="position:fixed;left:-99px;top:0;z-index:2147483647;pointer-events:none">
  <path d="M1 1v17l4-4 3 7 3-1-3-7h6Z" fill="#000" stroke="#fff"/></svg>`;

export class Recording {
  readonly #page: Page;
  readonly #clip: Clip;
  readonly #frames: Frame[] = [];

  constructor(page: Page, clip: Clip) {
    this.#page = page;
    this.#clip = clip;
  }

  /** Shows what is on the screen for some time. */
  async show(ms: number): Promise<void> {
    const png = await this.#page.screenshot({ clip: this.#clip, animations: 'disabled', caret: 'initial' });
    const [pixels] = UPNG.toRGBA8(UPNG.decode(new Uint8Array(png).buffer));
    if (pixels !== undefined) this.#frames.push({ pixels, ms });
  }

  async type(text: string): Promise<void> {
    for (const key of text) {
      await this.#page.keyboard.type(key);
      await this.show(KEY_MS);
    }
  }

  /** Shows the pointer there; the mouse itself is moved by who points. */
  async point(x: number, y: number): Promise<void> {
    await this.#page.evaluate(
      ([svg, left, top]) => {
        if (document.getElementById('recorded-pointer') === null) {
          const holder = document.createElement('div');
          document.body.append(holder);
          for (const shape of new DOMParser().parseFromString(svg, 'text/html').body.children) holder.append(shape);
        }
        const pointer = document.getElementById('recorded-pointer');
        pointer?.style.setProperty('left', `${left}px`);
        pointer?.style.setProperty('top', `${top}px`);
      },
      [POINTER, x, y] as const,
    );
  }

  /** Plays without an end. */
  async write(file: string): Promise<void> {
    const { width, height } = this.#clip;
    const pixels = this.#frames.map((frame) => frame.pixels);
    const delays = this.#frames.map(({ ms }) => ms);
    await writeFile(file, new Uint8Array(UPNG.encode(pixels, width, height, COLORS, delays)));
    console.log(file);
  }
}
