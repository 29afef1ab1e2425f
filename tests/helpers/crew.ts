/** Several workers in one: each has its own weights, and they exchange spans as if they were apart. */
import type { Crew } from '../../src/lib/train/crew';

/** @param touched - Looks at, and may change, what one gives to the others. */
export function crewsOf(
  N: number,
  { isTried = true, touched = () => undefined }: Options = {},
): (Crew & { refused: boolean })[] {
  const waiting: { spans: Float32Array[]; go: ((spans: Float32Array[]) => void)[] } = {
    spans: [],
    go: [],
  };
  return Array.from({ length: N }, (_, rank) => ({
    part: { rank, of: N },
    isTried: isTried || rank > 0,
    refused: false as boolean,
    enlist: () => undefined,
    refuse() {
      this.refused = true;
      this.part = { rank: 0, of: 1 };
    },
    timed: (update) => update(),
    exchange(own) {
      return new Promise((resolve) => {
        const span = Float32Array.from(own);
        touched(span, rank);
        waiting.spans[rank] = span;
        waiting.go.push(resolve);
        if (waiting.go.length < N) return;
        const { spans } = waiting;
        waiting.spans = [];
        for (const go of waiting.go.splice(0)) go(spans);
      });
    },
  }));
}

interface Options {
  isTried?: boolean;
  touched?: (span: Float32Array, rank: number) => void;
}
