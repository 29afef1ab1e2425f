import { readdirSync, readFileSync } from 'node:fs';
import type { Scaffold } from '../new.ts';

/** A demo without tensors: a walk down a parabola, one setting of each important kind, one question. */
export const demo = (name: string): Scaffold => fromTemplate('demo', name);

/** A demo that trains: a small network, held-out points, one question. */
export const training = (name: string): Scaffold => fromTemplate('training', name);

/**
 * A folder of `templates`, which is checked and tested where it stands, as the folder of a demo: only its name and the way to
 * the library are others.
 */
function fromTemplate(kind: string, name: string): Scaffold {
  const template = new URL(`templates/${kind}/`, import.meta.url);
  const folder = `src/components/demos/${name}`;
  const files = readdirSync(template).map((file): [string, string] => {
    const text = readFileSync(new URL(file, template), 'utf8').replaceAll('NAME', name);
    if (file !== `${kind}.test.ts`) {
      return [
        `${folder}/${file}`,
        text
          .replaceAll('../../../../src/lib/', '../../../lib/')
          .replaceAll('../../../../src/components/', '../../'),
      ];
    }
    const inTests = text
      .replaceAll('../../../../src/', '../../../src/')
      .replaceAll("'./experiment'", `'../../../${folder}/experiment'`);
    return [`tests/components/demos/${name}.test.ts`, inTests];
  });
  return {
    files: Object.fromEntries(files),
    next: [
      `put <Demo name="${name}" /> into both languages of a chapter`,
      `npm run record -- ${name} makes recorded.json, the run that is shown before anything is pressed`,
      'npm run dev shows it',
    ],
  };
}
