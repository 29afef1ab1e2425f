/** @file What was measured on. */
import { readFileSync } from 'node:fs';
import { cpus, release, type } from 'node:os';

export function machine(): { processor: string; cores: number; system: string } {
  const all = cpus();
  const named = all[0]?.model.trim() ?? 'unknown';
  return {
    processor: `${named}${kind()}`,
    cores: all.length,
    system: `${type()} ${release()}`,
  };
}

/** Of a processor whose name says little, its family and model. */
function kind(): string {
  try {
    const text = readFileSync('/proc/cpuinfo', 'utf8');
    const number = (name: string) => new RegExp(`^${name}\\s*: (\\d+)`, 'm').exec(text)?.[1] ?? '?';
    const zen4 = /AuthenticAMD/.test(text) && /\bavx512_bf16\b/.test(text) ? ', Zen 4' : '';
    return ` (family ${number('cpu family')}, model ${number('model')}${zen4})`;
  } catch {
    return '';
  }
}
