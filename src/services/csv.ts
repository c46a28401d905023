/** Signs at which a spreadsheet begins to calculate. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell: quoted where it must be (RFC 4180), and never a formula, which a quotation may look like. */
function cell(value: string | null): string {
  const text = value === null ? "" : FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row without its line end. */
export function csvRow(values: readonly (string | null)[]): string {
  return values.map(cell).join(",");
}
