/** @file Which chapter has an erratum right, as the chapters' own text says. */

interface Text {
  name: string;
  entry: { body?: string | undefined };
}

/** @returns Erratum → name of the chapter with a `<Mistake>` or `<Corrects>` that names it; the first one counts. */
export function corrected(chapters: readonly Text[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, entry } of chapters) {
    for (const id of errataIn(entry.body ?? '')) if (!found.has(id)) found.set(id, name);
  }
  return found;
}

/** The errata that a chapter's text names, in its order. */
export function errataIn(text: string): string[] {
  return [...text.matchAll(/<(?:Mistake|Corrects)\b[^>]*?\berrata="([^"]+)"/g)].flatMap(
    ([, ids = '']) => ids.split(' '),
  );
}
