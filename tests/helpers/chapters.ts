import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const chapters = 'src/content/chapters';

/** Folders of all chapters, and of the one that `npm run new chapter` writes. */
export const chapterFolders = [
  ...readdirSync(chapters).map((folder) => join(chapters, folder)),
  'scripts/new/templates/chapter',
];
