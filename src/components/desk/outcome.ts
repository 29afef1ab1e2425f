/** @file What follows from a sheet, and where what it tells stands in a sheet that has changed since. */
import type { Details, Figures, Finding } from '../../lib/desk/equation';
import type { ParsedSheet } from '../../lib/desk/parseSheet';
import type { Sheet } from '../../lib/desk/sheet';

/** What follows from a sheet that passed the gate. */
export interface Outcome {
  sheet: Sheet;
  parsed: ParsedSheet;
  figures: Figures;
  details: Details;
}

/** @returns What there is to tell, at places of the sheet as it is now; nothing about a row that has changed since. */
export function placed({ sheet, parsed, details }: Outcome, now: Sheet): Finding[] {
  return (details.findings ?? []).flatMap((finding) => {
    const { table, row } = finding;
    if (table === undefined || row === undefined) return [finding];
    const about = sheet.tables[table]?.[parsed.drafted[table]?.[row] ?? -1];
    const at = about ? (now.tables[table]?.indexOf(about) ?? -1) : -1;
    return at < 0 ? [] : [{ ...finding, row: at }];
  });
}
