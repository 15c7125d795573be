// Runs rows of texts: the figures of each, as text | kind | value, bounds or date | unit | noun | qualifier.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Figure } from '../../src/core/figures/figure.ts';
import { listFigures } from '../../src/core/figures/listFigures.ts';

function describeNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function describeValue({ value, low, high, date }: Figure): string {
  if (date !== undefined) return date;
  const plain = value === undefined ? '' : describeNumber(value);
  if (low === undefined || high === undefined) return plain;
  return `${plain === '' ? '' : `${plain}: `}${describeNumber(low)}..${describeNumber(high)}`;
}

function describeFigure(figure: Figure): string {
  const { text, kind, unit, noun, qualifier } = figure;
  const parts = [text, kind, describeValue(figure), unit, noun && `of ${noun}`, qualifier];
  return parts.filter(Boolean).join(' | ');
}

export function shows(title: string, rows: readonly (readonly [text: string, figures: string])[]): void {
  describe(title, () => {
    for (const [text, figures] of rows)
      it(text, () => assert.equal(listFigures(text).map(describeFigure).join('; '), figures));
  });
}
