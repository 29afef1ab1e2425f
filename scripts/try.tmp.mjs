import { withModule } from './tfjsInNode.mjs';
const [seeds, steps, changed, verbose] = process.argv.slice(2);
await withModule('/scripts/verify/gan.ts', async ({ trial }) => {
  for (const seed of seeds.split(',').map(Number)) {
    const r = await trial(seed, Number(steps), JSON.parse(changed ?? '{}'), verbose ? (s, f) => console.log(s, JSON.stringify(f, (k, v) => typeof v === 'number' ? Number(v.toPrecision(3)) : v)) : undefined);
    console.log(JSON.stringify(r, (k, v) => typeof v === 'number' ? Number(v.toPrecision(3)) : v));
  }
});
