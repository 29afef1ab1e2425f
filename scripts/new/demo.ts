import type { Scaffold } from '../new.ts';
import { template } from './template.ts';

/** A demo without tensors: a walk down a parabola, one setting of each important kind, one question. */
export const demo = (name: string): Scaffold => fromTemplate('demo', name);

/** A demo that trains: a small network, held-out points, one question. */
export const training = (name: string): Scaffold => fromTemplate('training', name);

/** Only its name and the way to the library are others. */
function fromTemplate(kind: string, name: string): Scaffold {
  const folder = `src/components/demos/${name}`;
  const files = template(kind).map(([file, whole]): [string, string] => {
    const text = whole.replaceAll('NAME', name);
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
