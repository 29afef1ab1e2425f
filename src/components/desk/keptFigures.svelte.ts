/** @file Figures that were kept to compare with, by tool, as long as the page is open. */
import type { Kept } from '../../lib/desk/compare';

class Shelf {
  kept: Kept[] = $state.raw([]);

  add(one: Kept): void {
    this.kept = [...this.kept, one];
  }
  drop(name: string): void {
    this.kept = this.kept.filter((one) => one.name !== name);
  }
}

const shelves = new Map<string, Shelf>();

/** One for each tool, in whichever language the page shows it. */
export function keptOf(tool: string): Shelf {
  let shelf = shelves.get(tool);
  if (!shelf) shelves.set(tool, (shelf = new Shelf()));
  return shelf;
}
