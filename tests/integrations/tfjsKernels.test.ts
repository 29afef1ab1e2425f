import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutUnused } from '../../src/integrations/tfjsKernels';

const kernelsOf = (code: string) =>
  [...code.matchAll(/^import \{ \w+ \} from '\.\/kernels\/(\w+)';$/gm)].map(([, kernel]) => kernel);
const listed = (code: string) =>
  /kernelConfigs = \[([^\]]*)\]/.exec(code)?.[1]?.match(/\w+/g) ?? [];

test.each(['wasm', 'webgpu'])('%s registers what is left, and each of it once', (backend) => {
  const file = `node_modules/@tensorflow/tfjs-backend-${backend}/dist/register_all_kernels.js`;
  const before = readFileSync(file, 'utf8');
  const after = withoutUnused(before);
  const gone = kernelsOf(before).filter((kernel) => !kernelsOf(after).includes(kernel));
  expect(gone).toEqual(expect.arrayContaining(['CropAndResize', 'FlipLeftRight', 'StringNGrams']));
  for (const kernel of ['Conv2D', 'MaxPool', 'GatherV2', 'Softmax', 'TopK', 'ArgMax', 'Tile']) {
    expect(kernelsOf(after)).toContain(kernel);
  }
  expect(listed(after)).toHaveLength(kernelsOf(after).length);
  expect(listed(before)).toHaveLength(kernelsOf(before).length);
});
