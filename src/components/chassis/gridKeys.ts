/**
 * Where a key leads from one cell of a grid: arrows to the next one, Home and End to the ends of the row; nothing for any other.
 *
 * @param cell - Counted row after row from 0.
 */
export function cellAfter(
  key: string,
  cell: number,
  { rows, columns }: { rows: number; columns: number },
): number | undefined {
  const column = cell % columns;
  const first = cell - column;
  const last = first + columns - 1;
  switch (key) {
    case 'ArrowUp':
      return cell < columns ? cell : cell - columns;
    case 'ArrowDown':
      return first === (rows - 1) * columns ? cell : cell + columns;
    case 'ArrowLeft':
      return Math.max(first, cell - 1);
    case 'ArrowRight':
      return Math.min(last, cell + 1);
    case 'Home':
      return first;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
