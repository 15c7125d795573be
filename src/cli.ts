#!/usr/bin/env node
// The door of the command line: it looks at Node's version before anything is loaded that an older Node does not have.
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 13)) {
  const { main } = await import('./cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write(`ibid: needs Node 22.13 or newer; this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
}
