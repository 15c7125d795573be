// The indexer's state machine: what it does next for every order of events, without a thread or a disk.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  DEBOUNCE_MS,
  next,
  START,
  type Effect,
  type IndexEvent,
  type IndexState,
} from '../../src/worker/indexState.ts';
import { isNothing, NOTHING, type Rescan } from '../../src/worker/rescan.ts';

const EVENTS: Readonly<Record<string, IndexEvent>> = {
  'ask a': { kind: 'requested', paths: new Set(['a']), delay: DEBOUNCE_MS },
  'ask b': { kind: 'requested', paths: new Set(['b']), delay: DEBOUNCE_MS },
  'ask all now': { kind: 'requested', paths: 'all', delay: 0 },
  due: { kind: 'due' },
  scanned: { kind: 'scanned', outcome: { kind: 'done' } },
  'scan cancelled': { kind: 'scanned', outcome: { kind: 'cancelled' } },
  'scan busy': { kind: 'scanned', outcome: { kind: 'retry', retry: 500 } },
  filled: { kind: 'filled', outcome: { kind: 'done' } },
  'fill cancelled': { kind: 'filled', outcome: { kind: 'cancelled' } },
  'fill busy': { kind: 'filled', outcome: { kind: 'retry', retry: 500 } },
  stop: { kind: 'stopped' },
  close: { kind: 'closed' },
};

const formatPaths = (paths: Rescan) => (paths === 'all' ? 'all' : [...paths].sort().join('+'));

function formatEffect(effect: Effect): string {
  if (effect.kind === 'wait') return `wait ${effect.delay}`;
  return 'paths' in effect ? `${effect.kind} ${formatPaths(effect.paths)}`.trim() : effect.kind;
}

/** After each event what is done: "ask a > wait 100". */
function run(script: readonly string[]): { readonly told: string[]; readonly state: IndexState } {
  let state = START;
  const told = script.map((name) => {
    const event = EVENTS[name];
    assert.ok(event, name);
    const transition = next(state, event);
    state = transition.state;
    return [name, ...transition.effects.map(formatEffect)].join(' > ');
  });
  return { told, state };
}

function does(...told: readonly string[]) {
  assert.deepEqual(run(told.map((line) => line.split(' > ')[0] ?? '')).told, told);
}

describe('the indexer', () => {
  it('debounces requests, scans, fills, and rests', () => {
    does('ask a > wait 100', 'ask b', 'due > scan a+b', 'scanned > fill a+b', 'filled > rest');
  });
  it('does at once what is urgent, however long it would have waited', () => {
    does('ask a > wait 100', 'ask all now > wait 0', 'due > scan all', 'scanned > fill all', 'filled > rest');
  });
  it('scans first what is asked for meanwhile, and fills for all of it', () => {
    does('ask a > wait 100', 'due > scan a', 'ask b', 'scanned > wait 100', 'due > scan b', 'scanned > fill a+b');
  });
  it('breaks off filling for a scan, and fills the rest with it', () => {
    does('ask a > wait 100', 'due > scan a', 'scanned > fill a', 'ask b > abort', 'fill cancelled > wait 100');
    does(
      ...['ask a > wait 100', 'due > scan a', 'scanned > fill a', 'ask b > abort', 'fill cancelled > wait 100'],
      ...['due > scan b', 'scanned > fill a+b', 'filled > rest'],
    );
  });
  it('tries again what the store refused', () => {
    does('ask a > wait 100', 'due > scan a', 'scan busy > wait 500', 'due > scan a', 'scanned > fill a');
    does(
      ...['ask a > wait 100', 'due > scan a', 'scanned > fill a', 'fill busy > wait 500'],
      ...['due > scan', 'scanned > fill a', 'filled > rest'],
    );
  });
  it('stops when told, and goes on when asked', () => {
    does('ask a > wait 100', 'due > scan a', 'stop > abort', 'scan cancelled > rest', 'ask b > wait 100');
    does('stop', 'ask a > wait 100', 'stop', 'due > scan a');
  });
  it('closes at once, or when what is under way has ended', () => {
    does('close > release', 'ask a', 'due');
    does('ask a > wait 100', 'due > scan a', 'close > abort', 'ask b', 'scan cancelled > release');
    does('ask a > wait 100', 'due > scan a', 'scanned > fill a', 'close > abort', 'filled > release');
  });

  it('in any order of events forgets nothing that was asked, and never does two things at once', () => {
    const possible = (state: IndexState): string[] => {
      const ends = {
        scanning: ['scanned', 'scan cancelled', 'scan busy'],
        filling: ['filled', 'fill cancelled', 'fill busy'],
      };
      const { phase } = state;
      const ending = phase === 'scanning' || phase === 'filling' ? ends[phase] : [];
      return ['ask a', 'ask b', 'ask all now', 'stop', ...ending, ...(state.isWaiting ? ['due'] : [])];
    };
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (choices) => {
        let state = START;
        let running = 0;
        /** What the last scan covers: nothing where only what has been scanned is left to be filled. */
        let scanned = NOTHING;
        /** Asked for, and not looked at since. */
        const asked = new Set<string>();
        const step = (name: string) => {
          const event = EVENTS[name];
          assert.ok(event);
          if (name.startsWith('ask')) asked.add(name);
          if (/^(?:scan|fill)/.test(name)) running--;
          const transition = next(state, event);
          state = transition.state;
          for (const effect of transition.effects) {
            if (effect.kind === 'scan') {
              asked.clear();
              scanned = effect.paths;
            }
            if (effect.kind === 'scan' || effect.kind === 'fill') running++;
          }
          if (name === 'scan busy') {
            assert.ok(state.isWaiting, name);
            if (!isNothing(scanned)) asked.add('again');
          }
          assert.ok(running <= 1);
          assert.equal(running === 1, state.phase === 'scanning' || state.phase === 'filling');
          // What is asked for is waited for, unless work is under way after which it is looked at.
          if (asked.size > 0) assert.ok(!isNothing(state.pending) && (state.isWaiting || running === 1), name);
        };
        for (const choice of choices) {
          const names = possible(state);
          step(names[choice % names.length] ?? 'stop');
        }
      }),
    );
  });
});
