/**
 * @file What a page of the book says to the page that it is framed in.
 *
 * It speaks when spoken to: the loader greets the frame, and only the greeting page is answered. Messages of anyone
 * else, other frames of that page included, are not read.
 */

/** What `loader.ts` understands. */
type Answer = { jieshi: 'size'; height: number; title: string } | { jieshi: 'missing' };

/** @param greeted - Called at each greeting with the theme it asks for, and a way to answer. */
export function whenGreeted(
  greeted: (theme: unknown, answer: (say: Answer) => void) => void,
): void {
  if (parent === window) return;
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    const { jieshi, theme } = Object(data) as Record<string, unknown>;
    if (source !== parent || jieshi !== 'hello') return;
    // A page opened from a file has no origin to be addressed by.
    const target = origin === 'null' ? '*' : origin;
    greeted(theme, (say) => parent.postMessage(say, target));
  });
}
