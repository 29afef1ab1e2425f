/**
 * @file How the book's text is kept for what learns from it: a file for each language, made by `npm run corpus`.
 *
 * Each chapter stands after a line with a form feed and its folder's name, so that both languages can be put together.
 */
import type { Language } from '../lib/core/language';

/** Text by chapter's folder. */
export type Chapters = Map<string, string>;

const MARK = '\f';

/** @returns The file, with the chapters in the order of the book. */
export function snapshotOf(chapters: Chapters): string {
  const inOrder = [...chapters].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([folder, text]) => `${MARK}${folder}\n${text}\n`).join('');
}

export function chaptersIn(snapshot: string): Chapters {
  const parts = snapshot.split(MARK).slice(1);
  return new Map(
    parts.map((part): [string, string] => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end + 1, -1)];
    }),
  );
}

/**
 * All chapters in the order of the book; in both languages, each chapter's two texts stand together, so that
 * the end, which is held out, holds both.
 */
export function joined(snapshots: Partial<Record<Language, string>>): string {
  const parts = Object.entries(snapshots).flatMap(([language, snapshot]) =>
    [...chaptersIn(snapshot)].map(([folder, text]) => ({ place: `${folder}/${language}`, text })),
  );
  parts.sort((a, b) => (a.place < b.place ? -1 : 1));
  return parts.map(({ text }) => text).join('\n');
}
