/**
 * @file `npm run build:kernels`: compiles the kernels in AssemblyScript to two WebAssembly files, one for browsers with
 * multiply-add in one step (relaxed SIMD) and one for those without. Does nothing while they are newer than their sources.
 */
import { globSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { main } from 'assemblyscript/asc';

const folder = 'src/lib/kernels';
const entry = `${folder}/assembly.ts`;
const built = `${folder}/wasm/built`;
const sources = [entry, `${folder}/wasm/math.ts`, ...globSync(`${folder}/*/{assembly,rows}.ts`)];
const builds = { simd: [], relaxed: ['--enable', 'relaxed-simd'] };

const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const newest = Math.max(...sources.map(changed), changed('scripts/kernels.mjs'));

mkdirSync(built, { recursive: true });
for (const [name, features] of Object.entries(builds)) {
  const target = `${built}/${name}.wasm`;
  if (changed(target) > newest) continue;
  // Without memory, data and allocator of its own: it works in the memory that it is given.
  const options = ['--runtime', 'stub', '--importMemory', '--noExportMemory', '--noAssert', '-O3'];
  const { error, stderr } = await main(
    [entry, ...options, '--enable', 'simd', ...features, '--outFile', target],
    { writeFile: (file, contents) => writeFileSync(file, contents) },
  );
  if (error) {
    console.error(stderr.toString());
    process.exit(1);
  }
}
