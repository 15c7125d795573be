// Code of others that packages hold without naming it among their dependencies, and the signs by which it shows.

export interface ContainedCode {
  readonly name: string;
  /** The package that holds it. */
  readonly holder: string;
  /** What its sign says. */
  readonly sign: RegExp;
  /** Undefined for what needs no notice, for the reason that stands beside it. */
  readonly copyright: string | undefined;
}

/** All under the MIT licence. */
export const CONTAINED: readonly ContainedCode[] = [
  {
    name: 'core-js',
    holder: 'pdfjs-dist',
    sign: /core-js$/,
    copyright: '© 2013–2025 Denis Pushkarev (zloirock.ru), 2025–2026 CoreJS Company (core-js.io). All rights reserved.',
  },
  {
    name: 'he',
    holder: 'entities',
    sign: /mathiasbynens\/he\//,
    copyright: 'Copyright Mathias Bynens <https://mathiasbynens.be/>',
  },
  {
    name: 'Sizzle',
    holder: 'css-what',
    sign: /jquery\/sizzle\//,
    copyright: 'Copyright JS Foundation and other contributors, https://js.foundation/',
  },
  { name: 'XRegExp', holder: 'css-select', sign: /XRegExp/, copyright: 'Copyright (c) 2007-2020 Steven Levithan' },
  { name: 'valibot', holder: 'zod', sign: /valibot/, copyright: 'Copyright (c) Fabian Hiltbrunner' },
  // A part of core-js, under its licence.
  { name: 'proposal-math-sum', holder: 'pdfjs-dist', sign: /tc39\/proposal-math-sum/, copyright: undefined },
  // One regular expression of an answer, which is a fact of dates rather than a work.
  { name: 'an answer', holder: 'zod', sign: /stackoverflow\.com/, copyright: undefined },
];

export const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.`;

/** Bundlers name the files that they put together, and people where they took something from. */
const SIGN = /node_modules\/(?:@[\w.-]+\/)?[\w.-]+(?=\/)|\b(?:taken|adapted|ported|borrowed) from [^\n]{1,120}/gi;

export function listSigns(source: string): string[] {
  return [...new Set(Array.from(source.matchAll(SIGN), ([sign]) => sign))];
}
