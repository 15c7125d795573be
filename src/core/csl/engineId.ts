// Citekeys as the processor gets them: its tables are plain objects, in which `constructor` would be there already.

export function toEngineId(key: string): string {
  return `@${key}`;
}

export function fromEngineId(id: string): string {
  return id.slice(1);
}
