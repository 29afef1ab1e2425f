import type { DeskState } from './desk.svelte';

/** Ctrl or ⌘ with Z, Shift+Z or Y, as everywhere. */
export function stepKeys(event: KeyboardEvent, desk: DeskState): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const redo = key === 'y' || (key === 'z' && event.shiftKey);
  if (redo ? !desk.canRedo : key !== 'z' || !desk.canUndo) return;
  event.preventDefault();
  if (redo) desk.redo();
  else desk.undo();
}
