/** @file What `npm run bench -- …` understands. */
import { parseArgs } from 'node:util';
import { names, type Name } from '../src/lib/workloads/names.ts';
import { contenders, type Contender } from './engines.ts';

export interface Options {
  workloads: Name[];
  engines: Contender[];
  rounds: number;
  roundMs: number;
  /** Steps before memory is looked at again; 0 leaves it out. */
  memorySteps: number;
  software: boolean;
  /** Where results are kept: whole runs in a folder of their own, all others over each other. */
  keep: 'bench/results' | 'bench/results/software-webgpu' | undefined;
}

const help = `npm run bench -- [--quick] [--only gpt,cnn] [--engines ours,tfjs,jax,torch] [--webgpu] [--rounds 7]
  --quick    fewer and shorter rounds, no look at memory
  --only     workloads: ${names.join(', ')}
  --engines  by the beginning of their names: ${contenders.map(({ id }) => id).join(', ')}
  --webgpu   the software adapter where there is no other: right, and no measure of speed
A whole run of every engine but WebGPU's keeps its results in bench/results, where the book finds them; --webgpu for all engines' webgpu (--engines
ours-webgpu,tfjs-webgpu,jax-webgpu) in bench/results/software-webgpu; every other run in bench/out/last.json.`;

export function optionsOf(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: names.join(',') },
      engines: { type: 'string', default: '' },
      webgpu: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const workloads = values.only.split(',') as Name[];
  const unknown = workloads.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`bench: no workload called ${unknown}\n${help}`);
  const wanted = values.engines.split(',');
  const engines = contenders.filter(({ id }) => wanted.some((start) => id.startsWith(start)));
  if (engines.length === 0) throw new Error(`bench: no engine called ${values.engines}\n${help}`);
  const { quick, webgpu: software } = values;
  const cards = contenders.filter(({ id }) => id.endsWith('webgpu'));
  const has = (those: readonly Contender[]) => those.every((each) => engines.includes(each));
  const whole = workloads.length === names.length && !quick && has(software ? cards : contenders);
  return {
    workloads,
    engines,
    rounds: Number(values.rounds ?? (quick ? 3 : 7)),
    roundMs: quick ? 300 : 700,
    memorySteps: quick || software ? 0 : 2_000,
    software,
    keep: whole ? `bench/results${software ? '/software-webgpu' : ''}` : undefined,
  };
}
