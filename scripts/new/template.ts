/** @file A folder of `templates`, which is checked and tested where it stands, as the folder that is made of it. */
import { readdirSync, readFileSync } from 'node:fs';

/** @returns File → what stands in it. */
export function template(kind: string): [file: string, text: string][] {
  const folder = new URL(`templates/${kind}/`, import.meta.url);
  return readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]);
}
