// What YAML and JSON call a mapping: the one test of whether something read has fields to ask for.

export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
