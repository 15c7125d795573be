// Stands in for the package @vscode/spdlog, which would have to be compiled: without it the server's log views stay empty.
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** In the order of their numbers; a logger writes what is at its own level or above. */
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'] as const;
type Level = (typeof LEVELS)[number];

export class Logger implements Record<Level, (message: string) => void> {
  readonly #file: string;
  #level = LEVELS.indexOf('info');
  #raw = false;

  constructor(_kind: string, _name: string, file: string) {
    this.#file = file;
  }

  trace(message: string): void {
    this.#write('trace', message);
  }
  debug(message: string): void {
    this.#write('debug', message);
  }
  info(message: string): void {
    this.#write('info', message);
  }
  warn(message: string): void {
    this.#write('warn', message);
  }
  error(message: string): void {
    this.#write('error', message);
  }
  critical(message: string): void {
    this.#write('critical', message);
  }

  getLevel(): number {
    return this.#level;
  }
  setLevel(level: number): void {
    this.#level = level;
  }
  /** From now on a message is written as it is, with no line of its own. */
  clearFormatters(): void {
    this.#raw = true;
  }
  setPattern(): void {
    // One pattern serves all.
  }
  flush(): void {
    // Nothing is held back.
  }
  drop(): void {
    // No file is held open.
  }

  #write(level: Level, message: string): void {
    if (LEVELS.indexOf(level) < this.#level) return;
    appendFileSync(this.#file, this.#raw ? message : `${new Date().toISOString()} [${level}] ${message}\n`);
  }
}

export function createRotatingLogger(name: string, file: string): Promise<Logger> {
  mkdirSync(path.dirname(file), { recursive: true });
  return Promise.resolve(new Logger('rotating', name, file));
}

export const createAsyncRotatingLogger = createRotatingLogger;
export const version = 0;
export const setLevel = (): void => undefined;
export const setFlushOn = (): void => undefined;
