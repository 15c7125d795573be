// What is made once a key and then kept, for as long as the map of it is.

/** The value at `key`, made the first time it is asked for. */
export function memoize<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key);
  if (value !== undefined || known.has(key)) return value as V;
  const made = make();
  known.set(key, made);
  return made;
}
