// What the processor writes is read in linear time, be it nothing but markup.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRichText } from '../../src/core/references/richText.ts';

test('a long formatted text is read in linear time', () => {
  // Of the processor, not of the clock: other programs may keep it from running.
  const start = process.cpuUsage();
  parseRichText('<i>'.repeat(20_000) + '<'.repeat(20_000) + '&#'.repeat(20_000));
  assert.ok(process.cpuUsage(start).user < 1_000_000);
});
