// The one binary search: all others are this one with another question.

/** How many items, of a list in which those that pass the test come first, pass it. */
export function partitionPoint<T>(list: ArrayLike<T>, test: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
