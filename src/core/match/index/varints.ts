/** How many varints (LEB128) of a list of rising numbers written as gaps fit into `out`; writes the numbers there. */
export function readGaps(bytes: Uint8Array, out: Int32Array): number {
  let value = -1;
  let count = 0;
  let at = 0;
  while (at < bytes.length && count < out.length) {
    let byte = bytes[at] ?? 0;
    let gap = byte & 0x7f;
    at += 1;
    for (let shift = 7; byte >= 0x80 && shift < 35; shift += 7) {
      byte = bytes[at] ?? 0;
      gap |= (byte & 0x7f) << shift;
      at += 1;
    }
    value += gap + 1;
    out[count] = value;
    count += 1;
  }
  return count;
}

/** Reads varints from `at` to `end` into `out`; answers how many there were room for. */
export function readVarints(bytes: Uint8Array, start: number, end: number, out: Int32Array): number {
  let count = 0;
  let at = start;
  while (at < end && count < out.length) {
    let byte = bytes[at] ?? 0;
    let value = byte & 0x7f;
    at += 1;
    for (let shift = 7; byte >= 0x80 && shift < 35; shift += 7) {
      byte = bytes[at] ?? 0;
      value |= (byte & 0x7f) << shift;
      at += 1;
    }
    out[count] = value;
    count += 1;
  }
  return count;
}

/** About how many gaps `bytes` bytes hold, of a list over `documents`: as many as have the average gap's length. */
export function gapsIn(bytes: number, documents: number): number {
  if (bytes === 0) return 0;
  const gap = documents / (bytes / 2);
  const length = gap < 1 << 7 ? 1 : gap < 1 << 14 ? 1.7 : gap < 1 << 21 ? 2.8 : 3.7;
  return Math.max(1, Math.round(bytes / length));
}
