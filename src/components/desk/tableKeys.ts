/** @file Which cell a key leads to, so that text can still be edited in it: the caret's own keys stay its own. */

export interface Cell {
  row: number;
  column: string;
}
type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>;

/**
 * Enter and the down arrow lead to the cell below, with Shift and up to the one above; left and right only from the ends of
 * the text. Tab is the browser's. Enter in the last row leads to the one that would be next.
 *
 * @returns Nothing where the key is the cell's own.
 */
export function cellBeside(
  event: Key,
  { row, column }: Cell,
  columns: readonly string[],
  rows: number,
): Cell | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const input = event.target as Partial<HTMLInputElement>;
  const chooses = input.type === 'select-one';
  const at = columns.indexOf(column);
  const beside = (by: number): Cell | undefined => {
    const to = columns[at + by];
    return to === undefined ? undefined : { row, column: to };
  };
  const above = row > 0 ? { row: row - 1, column } : undefined;
  const below = row + 1 < rows ? { row: row + 1, column } : undefined;
  switch (event.key) {
    case 'Enter':
      if (chooses) return undefined;
      return event.shiftKey ? above : { row: row + 1, column };
    case 'ArrowUp':
      return chooses || event.shiftKey ? undefined : above;
    case 'ArrowDown':
      return chooses || event.shiftKey ? undefined : below;
    case 'ArrowLeft':
      return event.shiftKey || chooses || !atEnd(input, 'start') ? undefined : beside(-1);
    case 'ArrowRight':
      return event.shiftKey || chooses || !atEnd(input, 'end') ? undefined : beside(1);
    default:
      return undefined;
  }
}

/** Whether the caret is at an end of the text, with nothing marked; a box to tick has no caret. */
function atEnd(input: Partial<HTMLInputElement>, end: 'start' | 'end'): boolean {
  if (input.type !== 'text') return true;
  const { selectionStart: from, selectionEnd: to, value = '' } = input;
  return from === to && from === (end === 'start' ? 0 : value.length);
}
