/** Pairs of (index, offset), ascending by index: between two pairs both run in step. */
export type OffsetMap = [number, number][];

/** Which pair of the map leads to an index. */
export function segmentAt(map: OffsetMap, index: number): number {
  let low = 0;
  let high = map.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (map[middle]![0] <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The offset to which an index leads; the map must not be empty. */
export function mapped(map: OffsetMap, index: number): number {
  const [from, offset] = map[segmentAt(map, index)]!;
  return offset + index - from;
}
