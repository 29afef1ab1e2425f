/** @file How `run.ts` speaks to an engine, in a page or in a program of its own. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright';
import type { Name } from '../src/lib/workloads/names.ts';
import type { About } from './engine.ts';
import type { Contender } from './engines.ts';
import type { Prepared } from './measure.ts';

export interface Runner {
  start: () => Promise<About>;
  prepare: (name: Name) => Promise<Prepared>;
  /** @returns Milliseconds per step, some. */
  round: (forMs: number, stepMs: number) => Promise<number[]>;
  /** Steps without a clock. */
  run: (steps: number) => Promise<void>;
  inside: () => Promise<Record<string, number>>;
  end: () => Promise<void>;
  close: () => Promise<void>;
}

/** Calls cross as strings: what they name lives in the page, see `page.ts`. */
export async function inPage(
  browser: Browser,
  origin: string,
  { module, device, workers = 1 }: Contender,
): Promise<Runner> {
  const context = await browser.newContext(); // a process of its own
  const page: Page = await context.newPage();
  page.setDefaultTimeout(0);
  const said: string[] = [];
  page.on('pageerror', ({ message }) => said.push(message));
  await page.goto(`${origin}/${module}/page.html`);
  await page.waitForFunction('globalThis.bench !== undefined');
  const call = <T>(expression: string) =>
    page.evaluate<T>(expression).catch((error: unknown) => {
      throw new Error([messageOf(error), ...said].join(' | '));
    });
  return {
    start: () => call(`bench.start('${device}', ${workers})`),
    prepare: (name) => call(`given('${name}').then((given) => bench.prepare('${name}', given))`),
    round: (forMs, stepMs) => call(`bench.round(${forMs}, ${stepMs})`),
    run: (steps) => call(`bench.run(${steps})`),
    inside: () => call('bench.inside()'),
    end: () => call('bench.end()'),
    close: () => context.close(),
  };
}

/** A program that reads commands, and writes answers, as lines of JSON. */
export function inProgram(program: string, args: string[], folder: string): Runner {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async <T>(command: object): Promise<T> => {
    child.stdin.write(`${JSON.stringify(command)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(`${program} ended`);
    const answer = JSON.parse(value) as T | { failed: string };
    if (typeof answer === 'object' && answer !== null && 'failed' in answer) {
      throw new Error(answer.failed);
    }
    return answer as T;
  };
  return {
    start: () => ask({ kind: 'start' }),
    prepare: (name) => ask({ kind: 'prepare', name, folder }),
    round: (forMs, stepMs) => ask({ kind: 'round', forMs, stepMs }),
    run: (steps) => ask({ kind: 'run', steps }),
    inside: () => ask({ kind: 'inside' }),
    end: () => ask({ kind: 'end' }),
    close: () => {
      child.kill();
      return Promise.resolve();
    },
  };
}

export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0]!.replace(/^page\.evaluate: (Error: )?/, '');
}
