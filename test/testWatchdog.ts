// Loaded before tests that start threads, servers and processes: one that is left running fails the run, and does not hang it.

/** Ten times what all of them take. Node's own way to end them cuts off what the last tests report. */
const LIMIT_MS = 600_000;

setTimeout(() => {
  console.error('Something that a test started has not ended.');
  process.exit(1);
}, LIMIT_MS).unref();
