import type { Scaffold } from '../new.ts';
import { template } from './template.ts';

/** A tool of one input, one table and two results: months until the cash is gone. */
export function calculator(name: string): Scaffold {
  const equation = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const folder = `src/components/calculators/${name}`;
  /** File of the template → where it goes, and the way from there to what it imports. */
  const places: Record<string, [path: string, library: string, desk: string, own: string]> = {
    'equation.ts': [`src/lib/equations/${equation}.ts`, '../', '', ''],
    'equation.test.ts': [
      `tests/lib/equations/${equation}.test.ts`,
      '../../../src/lib/',
      '',
      `../../../src/lib/equations/${equation}`,
    ],
    'strings.ts': [
      `${folder}/strings.ts`,
      '../../../lib/',
      '../../desk/',
      `../../../lib/equations/${equation}`,
    ],
    'height.ts': [`${folder}/height.ts`, '', '', ''],
  };
  const files = template('calculator').map(([file, text]): [string, string] => {
    const [path, library, desk, own] = places[file] ?? [`${folder}/${file}`, '', '', ''];
    return [
      path,
      text
        .replaceAll('../../../../src/lib/', library)
        .replaceAll('../../../../src/components/desk/', desk)
        .replaceAll("'./equation'", `'${own}'`),
    ];
  });
  return {
    files: Object.fromEntries(files),
    next: [
      `put <Calculator name="${name}" /> into both languages of a chapter`,
      'write the formula, its assumptions and its source over `figures`',
      'a unit without words gets them in src/i18n/units.ts',
      'height.ts gets the height that the test of heights measures',
    ],
  };
}
