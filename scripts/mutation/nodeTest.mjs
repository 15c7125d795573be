// Stands in for node:test while mutants are tried: keeps the tests of a file, so that each can be run again and again.

/** @type {{ name: string, body: () => unknown }[]} */
let collected = [];
/** @type {string[]} */
let path = [];
let skipping = false;

/** The tests that were declared since this was last called. */
export function takeTests() {
  const tests = collected;
  collected = [];
  return tests;
}

/** Node's functions take a name, options and a function, the first two if one likes. */
function parse(args) {
  const options = args.find((arg) => typeof arg === 'object') ?? {};
  return {
    name: args.find((arg) => typeof arg === 'string') ?? '',
    skipped: skipping || Boolean(options.skip) || Boolean(options.todo),
    body: args.find((arg) => typeof arg === 'function'),
  };
}

export function test(...args) {
  const { name, skipped, body } = parse(args);
  if (!skipped && body !== undefined) collected.push({ name: [...path, name].join(' > '), body });
}

export function describe(...args) {
  const { name, skipped, body } = parse(args);
  const outer = { path, skipping };
  path = [...path, name];
  skipping = skipped;
  body?.();
  ({ path, skipping } = outer);
}

export const it = test;
export const suite = describe;

export function after() {
  // What a test leaves goes with the process.
}
