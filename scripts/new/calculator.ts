import type { Scaffold } from '../new.ts';
export function calculator(name: string): Scaffold {
  return { files: { [name]: '' }, next: [] };
}
