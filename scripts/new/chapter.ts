import type { Scaffold } from '../new.ts';
import { template } from './template.ts';

/** An introduction without a tool, so far. */
export function chapter(folder: string): Scaffold {
  const files = template('chapter').map(([file, text]) => [
    `src/content/chapters/${folder}/${file}`,
    text,
  ]);
  return {
    files: Object.fromEntries(files) as Scaffold['files'],
    next: [
      'set `part` and, when it is written, `stage: finished`',
      'write both languages; headings, demos, equations and citations must be the same in both',
      'sources go into src/content/references.yaml, terms into src/content/terms.yaml',
    ],
  };
}
