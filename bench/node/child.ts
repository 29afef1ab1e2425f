/** @file One engine in a program of its own: commands are lines of JSON, and so are answers. */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Name } from '../../src/lib/workloads/names';
import type { Engine } from '../engine';
import { decode } from '../given';
import { Measure } from '../measure';

type Command =
  | { kind: 'start' | 'inside' | 'end' }
  | { kind: 'prepare'; name: Name; folder: string }
  | { kind: 'round'; forMs: number; stepMs: number }
  | { kind: 'run'; steps: number };

export async function answerCommands(engine: Engine): Promise<void> {
  const measure = new Measure(engine);
  for await (const line of createInterface({ input: process.stdin })) {
    let answer: unknown;
    try {
      answer = await obey(measure, JSON.parse(line) as Command);
    } catch (error) {
      answer = { failed: error instanceof Error ? error.message : String(error) };
    }
    process.stdout.write(`${JSON.stringify(answer ?? null)}\n`);
  }
}

async function obey(measure: Measure, command: Command): Promise<unknown> {
  switch (command.kind) {
    case 'start':
      return measure.start('webgpu');
    case 'prepare': {
      const path = `${command.folder}/${command.name}`;
      const [index, numbers] = await Promise.all([
        readFile(`${path}.json`, 'utf8'),
        readFile(`${path}.bin`),
      ]);
      const { buffer, byteOffset, byteLength } = numbers;
      const alone = (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength);
      return measure.prepare(command.name, decode(index, alone));
    }
    case 'round':
      return measure.round(command.forMs, command.stepMs);
    case 'run':
      return measure.run(command.steps);
    case 'inside':
      return measure.inside();
    case 'end':
      return measure.end();
    default:
      return command satisfies never;
  }
}
