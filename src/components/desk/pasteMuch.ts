/** @file Much text pasted into a box. */

/** Characters. Typed in by the browser itself, ten thousand lines stand still for seconds. */
const MUCH = 20_000;

/** @returns What the box holds then; undefined where the browser pastes by itself. */
export function pasteMuch(
  event: Pick<ClipboardEvent, 'clipboardData' | 'preventDefault'> & {
    currentTarget: Pick<HTMLTextAreaElement, 'value' | 'selectionStart' | 'selectionEnd'>;
  },
): string | undefined {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text.length < MUCH) return undefined;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  return value.slice(0, selectionStart) + text + value.slice(selectionEnd);
}
