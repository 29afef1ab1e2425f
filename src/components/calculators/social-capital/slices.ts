/** @file Long work in small pieces, so that the page goes on answering. */
const SLICE_MS = 12;

/** @returns What the steps return; undefined if `stop` said so before. */
export async function inSlices<S, T>(
  steps: Generator<S, T>,
  stop: () => boolean,
  step: (value: S) => void = () => undefined,
): Promise<T | undefined> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      const { done, value } = steps.next();
      if (done) return value;
      step(value);
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
    if (stop()) return undefined;
  }
}
