// What pasted or dropped text names a source, and what is mere words, whatever numbers are in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPastedUrl } from '../../../src/core/capture/input.ts';

for (const [text, address] of [
  ['https://lantern.example/a?b=c', 'https://lantern.example/a?b=c'],
  [' <https://lantern.example/a> ', 'https://lantern.example/a'],
  ['doi:10.5555/rivers.7', 'https://doi.org/10.5555/rivers.7'],
  ['10.5555/rivers.7', 'https://doi.org/10.5555/rivers.7'],
  ['https://dx.doi.org/10.5555/rivers.7', 'https://doi.org/10.5555/rivers.7'],
  ['arXiv:2101.00001', 'https://arxiv.org/abs/2101.00001'],
  ['PMID: 12345678', 'https://pubmed.ncbi.nlm.nih.gov/12345678/'],
  ['12345678', undefined],
  ['2101.00001', undefined],
  ['see https://lantern.example/a', undefined],
  ['https://lantern.example/a and b', undefined],
  ['javascript:alert(1)', undefined],
  ['https://', undefined],
  ['', undefined],
] as const) {
  test(`${JSON.stringify(text)} names ${address ?? 'nothing'}`, () => assert.equal(findPastedUrl(text), address));
}
