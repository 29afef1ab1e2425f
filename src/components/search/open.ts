/** @file Opens the search by its button, by `/` and by Ctrl K. The dialog itself comes with its first use. */
import '../chassis/composition';
import { takeEarlyPress } from '../chassis/earlyPress';

const buttons = document.querySelectorAll<HTMLElement>('[data-search]');

/** What is typed between the call and the dialog; nothing while none is on its way. */
let typed: string | undefined;

async function open(): Promise<void> {
  if (typed !== undefined) return;
  typed = '';
  try {
    const dialog = await import('./searchDialog');
    await dialog.open(() => typed ?? '');
  } catch {
    fail(buttons[0]?.dataset['failed'] ?? '');
  } finally {
    typed = undefined;
  }
}

/** Keeps a key for the input that is not there yet. */
function collect(event: KeyboardEvent, before: string): void {
  if (event.key.length === 1) typed = before + event.key;
  else if (event.key === 'Backspace') typed = before.slice(0, -1);
  else return;
  event.preventDefault();
}

/** Without network and never fetched: the one sentence that is on the page already. */
function fail(sentence: string): void {
  const note = document.createElement('p');
  note.className = 'notice';
  note.popover = 'auto';
  note.setAttribute('role', 'alert');
  document.body.append(note);
  note.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') note.remove();
  });
  note.showPopover();
  note.textContent = sentence;
}

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=range])'));

if (buttons.length > 0) {
  for (const button of buttons) {
    button.dataset['alive'] = '';
    button.addEventListener('click', () => void open());
    if (takeEarlyPress(button)) void open();
  }
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const chord = ctrlKey || metaKey;
    const called = chord
      ? key.toLowerCase() === 'k' && !altKey
      : ['/', '／', '、'].includes(key) && !altKey && !writes(target);
    if (event.defaultPrevented) return;
    if (typed !== undefined && !chord && !altKey) return collect(event, typed);
    if (!called) return;
    event.preventDefault();
    void open();
  });
}
