import { similarity } from "./similar-words.js";
import { hasOtherForms, sameUnit, type Unit } from "./units.js";

/**
 * How alike each pasted unit is to each recorded one, row by row. Words are compared once for each pair of distinct
 * words, and by character only where a pasted word has no equal in the record; a row holds one value for each recorded
 * unit. Rows of the same word are shared, so memory is bounded by distinct pasted words times recorded units.
 */
export interface SimilarityTable {
  row(row: number): Float32Array;
  at(row: number, column: number): number;
}

/** Builds the table; rows are made when first asked for, and only the latest few are kept. */
export function similarityTable(pasted: readonly Unit[], recorded: readonly Unit[]): SimilarityTable {
  const places = new Map<string, number[]>();
  const samples = new Map<string, Unit>();
  recorded.forEach((unit, column) => {
    const id = `${unit.key}\u0000${unit.surface}`;
    const list = places.get(id);
    if (list === undefined) {
      places.set(id, [column]);
      samples.set(id, unit);
    } else list.push(column);
  });
  const distinct = [...samples].map(([id, unit]) => ({ unit, columns: places.get(id) ?? [] }));
  const byKey = new Map<string, number[]>();
  for (const { unit, columns } of distinct) byKey.set(unit.key, [...(byKey.get(unit.key) ?? []), ...columns]);
  const rows = new Map<string, Float32Array>();

  const make = (unit: Unit): Float32Array => {
    const values = new Float32Array(recorded.length);
    const exact = byKey.has(unit.key);
    // Most words have an equal and no other form: their row is read off without a comparison.
    if (exact && !hasOtherForms(unit)) {
      for (const column of byKey.get(unit.key) ?? []) values[column] = 1;
      return values;
    }
    const hasForms = hasOtherForms(unit);
    for (const other of distinct) {
      const same = hasForms && sameUnit(unit, other.unit);
      const like = same ? 1 : exact ? 0 : similarity(unit.key, other.unit.key);
      if (like > 0) for (const column of other.columns) values[column] = like;
    }
    return values;
  };
  const row = (index: number): Float32Array => {
    const unit = pasted[index];
    if (unit === undefined) return new Float32Array(recorded.length);
    const id = `${unit.key}\u0000${unit.surface}`;
    let values = rows.get(id);
    if (values === undefined) {
      values = make(unit);
      // A large table keeps few rows: they are made again when the trace comes back to them.
      if (rows.size * recorded.length > 8_000_000) rows.clear();
      rows.set(id, values);
    }
    return values;
  };
  return { row, at: (index, column) => row(index)[column] ?? 0 };
}
