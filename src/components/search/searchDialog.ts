/**
 * @file The index of the book as a dialog: what is typed is looked for while it is typed.
 *
 * Focus moves: the arrows go from the input through the results and back, Enter follows the link that has it.
 */
import { examples, searchWords } from '../../i18n/search';
import { tags } from '../../i18n/strings';
import type { Language } from '../../lib/core/language';
import sheet from '../../styles/search.css?url';
import { element } from './elements';
import { Engine, type Outcome } from './engine';
import { draw, failure, introduction, summary } from './results';

const WAIT = 120; // ms between the last letter and the search
const LOADING_SHOWS = 300; // ms
const kept = 'jieshi:search';

const language: Language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
const words = searchWords[language];
const folder = `${import.meta.env.BASE_URL.replace(/\/*$/, '/')}pagefind/`;

const input = element('input', {
  id: 'search-words',
  type: 'text',
  inputmode: 'search',
  enterkeyhint: 'search',
  autocomplete: 'off',
  autocapitalize: 'none',
  spellcheck: 'false',
  maxlength: '80',
  placeholder: words.placeholder,
});
const status = element('p', { class: 'status', role: 'status' });
const results = element('div', { class: 'results' });
const dialog = element(
  'dialog',
  { class: 'search', 'aria-labelledby': 'search-title', lang: tags[language] },
  ...parts(),
);

let built: Promise<void> | undefined;
let engine: Promise<Engine> | undefined;
let attempts = 0;
let turn = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows the dialog, with what was looked for last.
 *
 * @param typed - What the reader has typed since calling it; goes before what was looked for last.
 */
export async function open(typed: () => string): Promise<void> {
  await (built ??= build());
  if (dialog.open) return input.select();
  input.value = typed() || input.value || lastQuery();
  dialog.showModal();
  input.select();
  if (typed()) input.setSelectionRange(input.value.length, input.value.length);
  void look();
}

function parts(): Node[] {
  const close = element(
    'button',
    { type: 'button', class: 'close', 'aria-label': words.close },
    '×',
  );
  close.addEventListener('click', () => dialog.close());
  const key = (name: string, does: string) => [element('kbd', {}, name), ` ${does} `];
  const { choose, open, close: shut } = words.keys;
  return [
    element('header', {}, element('h2', { id: 'search-title' }, words.title), close),
    element(
      'div',
      { role: 'search', class: 'query' },
      element('label', { for: 'search-words', class: 'visually-hidden' }, words.label),
      input,
    ),
    status,
    results,
    element('footer', {}, ...key('↑↓', choose), ...key('↵', open), ...key('Esc', shut)),
  ];
}

async function build(): Promise<void> {
  const styles = element('link', { rel: 'stylesheet', href: sheet });
  const styled = new Promise((done, failed) => {
    styles.addEventListener('load', done);
    styles.addEventListener('error', failed);
  });
  document.head.append(styles);
  await styled.catch((error: unknown) => {
    styles.remove();
    built = undefined;
    throw error;
  });
  document.body.append(dialog);
  input.addEventListener('input', later);
  dialog.addEventListener('keydown', onKey);
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog)
      dialog.close(); // the ground around the sheet
    else if (target instanceof Element && target.closest('a')) leave();
  });
}

function later(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void look(), WAIT);
}

function pick(word: string): void {
  input.value = word;
  input.focus();
  void look();
}

/** Looks for what is in the input now; of two searches only the later one is shown. */
async function look(): Promise<void> {
  clearTimeout(timer);
  const mine = ++turn;
  const query = input.value.trim();
  const fresh = (): boolean => mine === turn;
  if (!query) introduce();
  const slow = setTimeout(() => {
    if (query && fresh()) show('loading', words.loading, []);
  }, LOADING_SHOWS);
  try {
    if (import.meta.env.DEV) return show('failed', words.unbuilt, failure(true, language, retry));
    engine ??= Engine.load(folder, attempts);
    const outcome = await (await engine).search(query);
    if (outcome && fresh()) showOutcome(outcome);
    else if (query && fresh()) introduce(); // signs without a word
  } catch {
    engine = undefined;
    if (fresh()) show('failed', words.failed, failure(false, language, retry));
  } finally {
    clearTimeout(slow);
  }
}

const introduce = (): void => show('empty', '', introduction(examples, language, pick));

function showOutcome(outcome: Outcome): void {
  const { found, planned } = outcome;
  const none = found.zh.length + found.en.length + planned.length === 0;
  show(none ? 'none' : 'found', summary(outcome, language), draw(outcome, language, pick));
}

function retry(): void {
  attempts++;
  input.focus();
  void look();
}

function show(state: string, sentence: string, content: Node[]): void {
  dialog.dataset['state'] = state;
  dialog.dataset['query'] = input.value.trim(); // what is shown belongs to these words
  status.textContent = sentence;
  results.replaceChildren(...content);
  results.scrollTop = 0;
}

function onKey(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target === input) {
    event.preventDefault();
    void look().then(() => results.querySelector<HTMLElement>('a.hit')?.click());
    return;
  }
  const stops = [input, ...results.querySelectorAll<HTMLElement>('a, button')];
  const at = stops.indexOf(event.target as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }[event.key];
  const moves = next !== undefined && (at > 0 || event.key === 'ArrowDown');
  if (moves) {
    event.preventDefault();
    stops[Math.min(Math.max(next, 0), stops.length - 1)]?.focus();
  } else if (
    at > 0 &&
    event.key.length === 1 &&
    event.key !== ' ' &&
    !event.ctrlKey &&
    !event.metaKey
  ) {
    input.focus(); // typing goes on where words are typed
  }
}

/** The page that opens, or the same one further down; the words stay for the way back. */
function leave(): void {
  try {
    sessionStorage.setItem(kept, input.value);
  } catch {
    // Then the index opens empty.
  }
  dialog.close();
}

function lastQuery(): string {
  try {
    return sessionStorage.getItem(kept) ?? '';
  } catch {
    return '';
  }
}
