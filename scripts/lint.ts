// `npm run lint`: types, rules, names that an object may inherit, and the format of all files.
import path from 'node:path';
import process from 'node:process';
import ts from 'typescript';
import { UserError } from '../src/core/userError.ts';
import { findUnknownNames } from './lint/unknownNames.ts';
import { main, run } from './run.ts';

const CONFIG = 'tsconfig.json';
/** Has the one way to ask for a name that came from outside. */
const LOOKUP = 'src/core/lookup.ts';

await main(async (signal) => {
  const bin = (name: string) => path.join('node_modules', name, 'bin', name);
  await run(process.execPath, [bin('oxfmt'), '--check'], {}, signal);
  await run(process.execPath, [bin('oxlint')], {}, signal);
  checkNames();
});

function checkNames(): void {
  const config = ts.getParsedCommandLineOfConfigFile(
    CONFIG,
    { incremental: false },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  if (config === undefined) throw new UserError(`${CONFIG} cannot be read.`);
  const files = config.fileNames.filter((file) => isOfSource(file));
  const findings = findUnknownNames(ts.createProgram(files, config.options), isOfSource);
  for (const { file, line, message } of findings) console.error(`${path.relative('', file)}:${line} ${message}`);
  if (findings.length > 0) process.exitCode = 1;
}

function isOfSource(file: string): boolean {
  const relative = path.relative('', file).replaceAll('\\', '/');
  return relative.startsWith('src/') && relative !== LOOKUP;
}

function fail({ messageText }: ts.Diagnostic): never {
  throw new UserError(ts.flattenDiagnosticMessageText(messageText, '\n'));
}
