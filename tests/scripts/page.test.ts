/** @file No tensors on the page: a way to a model is found however long it is, types and the worker are none. */
import { describe, expect, test } from 'vitest';
import { waysToWorker } from '../../scripts/check/page';

const folder = 'src/components/demos/toy';
const gpt = 'src/lib/models/gpt.ts';
const ways = (files: Record<string, string>) =>
  waysToWorker(
    new Map(
      Object.entries({ [gpt]: '', [`${folder}/experiment.ts`]: `import '${gpt}';`, ...files }),
    ),
  );
const view = (line: string) => ({ [`${folder}/View.svelte`]: `<script>${line}</script>` });

describe('a way to the worker', () => {
  test.each([
    "import * as gpt from '../../../lib/models/gpt';",
    "import { type Config } from '../../../lib/models/gpt';",
    "export { init } from '../../../lib/models/gpt';",
    "const gpt = await import('../../../lib/models/gpt');",
  ])('is found when it is short: %s', (line) => {
    expect(ways(view(line))).toEqual([`${folder}/View.svelte → ${gpt}`]);
  });

  test('is found when it leads over other files, with all of them', () => {
    const files = {
      ...view("import { shown } from './shown';"),
      [`${folder}/shown.ts`]: "import { act } from './act';",
      [`${folder}/act.ts`]: "import '../../../lib/models/gpt';",
    };
    expect(ways(files)).toEqual([
      `${folder}/View.svelte → ${folder}/shown.ts → ${folder}/act.ts → ${gpt}`,
    ]);
  });

  test('is found where files are named by a pattern', () => {
    const files = {
      'src/components/Demo.astro': "---\nimport.meta.glob('./demos/*/fields.ts');\n---",
      [`${folder}/fields.ts`]: "import { experiment } from './experiment';",
    };
    expect(ways(files)).toEqual([
      `src/components/Demo.astro → ${folder}/fields.ts → ${folder}/experiment.ts`,
    ]);
  });
});

test('types, settings of a training and the address of the worker are no way', () => {
  const files = {
    ...view(
      "import type { experiment } from './experiment'; import './fields'; new Worker(new URL('../worker.ts', import.meta.url));",
    ),
    [`${folder}/fields.ts`]: "import { trainingFields } from '../../../lib/train/fields';",
    'src/lib/train/fields.ts': '',
    'src/components/demos/worker.ts': "import.meta.glob('./*/experiment.ts');",
  };
  expect(ways(files)).toEqual([]);
});

test('what only the experiment takes may know models', () => {
  const files = { ...view(''), [`${folder}/act.ts`]: "import '../../../lib/models/gpt';" };
  expect(ways(files)).toEqual([]);
});
