/** @file Says what this book keeps in the browser, and forgets it when asked twice. */
import { forgetWords } from '../../i18n/forget';
import { fill } from '../../lib/core/format';
import { forget, inventory, isEmpty, type Inventory } from './forget';

const size = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

class Forgetting {
  readonly #words: (typeof forgetWords)['en'];
  readonly #part: <E extends HTMLElement>(role: string) => E;

  constructor(root: HTMLElement) {
    this.#words = forgetWords[root.dataset['language'] === 'zh' ? 'zh' : 'en'];
    this.#part = <E extends HTMLElement>(role: string) =>
      root.querySelector(`[data-part="${role}"]`) as E;
  }

  async start(): Promise<void> {
    this.#show(await inventory());
    this.#part('ask').addEventListener('click', () => this.#ask(true));
    this.#part('stay').addEventListener('click', () => this.#ask(false));
    this.#part('forget').addEventListener('click', () => void this.#forget());
  }

  #show(kept: Inventory): void {
    const lines = (['runs', 'sheets', 'rest'] as const)
      .filter((what) => kept[what].count > 0)
      .map((what) => {
        const { count, bytes } = kept[what];
        const item = document.createElement('li');
        item.textContent = fill(this.#words[what], { n: count, size: size(bytes) });
        return item;
      });
    this.#part('list').replaceChildren(...lines);
    this.#part('none').hidden = lines.length > 0;
    this.#part('ask').hidden = false;
    this.#part('sure').hidden = true;
  }

  /** The button that keeps everything comes where the first was, and has the focus: a second slip loses nothing. */
  #ask(sure: boolean): void {
    this.#part('said').textContent = '';
    this.#part('ask').hidden = sure;
    this.#part('sure').hidden = !sure;
    this.#part(sure ? 'stay' : 'ask').focus();
  }

  async #forget(): Promise<void> {
    const pages = this.#part<HTMLInputElement>('pages').checked;
    const gone = await forget({ pages });
    const kept = await inventory();
    this.#show(kept);
    const { done, doneWithPages, left } = this.#words;
    this.#part('said').textContent = !gone || !isEmpty(kept) ? left : pages ? doneWithPages : done;
    this.#part('ask').focus();
  }
}

const root = document.getElementById('left');
if (root) void new Forgetting(root).start();
