import { addressFor } from '../../lib/core/address';
import { fetchAnew, loadedScripts } from '../../lib/core/fetchAnew';
import './composition';
import { takeEarlyPress } from './earlyPress';

/** Fetches an instrument's script; what it returns puts it over the markup. */
type Load = (element: HTMLElement) => Promise<() => void>;

/**
 * Takes static instruments over when they are about to be seen or touched: until then a page pays for
 * nothing. A button pressed meanwhile acts once the script is there. An element whose script does not come stays
 * as it was built and says so beside the button that was pressed; the next touch tries again.
 *
 * @param tag - The element's name.
 */
export function whenSeen(tag: string, load: Load): void {
  customElements.define(
    tag,
    class extends Instrument {
      constructor() {
        super(load);
      }
    },
  );
}

class Instrument extends HTMLElement {
  readonly #load: Load;
  #watch: IntersectionObserver | undefined;
  #state: 'built' | 'loading' | 'taken' = 'built';
  #pressed: HTMLElement | undefined;
  #failed = false;
  readonly #message = document.createElement('p');

  constructor(load: Load) {
    super();
    this.#load = load;
  }

  connectedCallback(): void {
    this.#watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) void this.#take();
      },
      { rootMargin: '600px' },
    );
    this.#watch.observe(this);
    this.dataset['alive'] = '';
    this.#pressed = takeEarlyPress(this);
    if (this.#pressed) {
      void this.#take();
      this.#say('waiting');
    }
    this.addEventListener('pointerdown', () => void this.#take());
    this.addEventListener('focusin', () => void this.#take());
    this.addEventListener('click', this.#use);
    this.addEventListener('input', this.#use);
    addEventListener('hashchange', this.#lead);
    this.#lead();
  }

  disconnectedCallback(): void {
    this.#watch?.disconnect();
    removeEventListener('hashchange', this.#lead);
  }

  readonly #use = ({ target }: Event): void => {
    if (this.#state === 'taken' || !(target instanceof Element)) return;
    this.#pressed = target.closest<HTMLElement>('button, input, select, textarea') ?? this.#pressed;
    void this.#take();
    this.#say('waiting');
  };

  /** An address that names it leads to it. */
  readonly #lead = (): void => {
    if (!addressFor(location.hash, this.dataset['name'] ?? '')?.demo) return;
    void this.#take();
    if (parent === window) this.scrollIntoView(); // never another site's page
  };

  async #take(): Promise<void> {
    if (this.#state !== 'built') return;
    this.#state = 'loading';
    this.#watch?.disconnect();
    try {
      if (this.#failed) await fetchAnew(loadedScripts());
      const takeOver = await this.#load(this);
      this.#message.remove();
      this.#state = 'taken'; // what the parts tell from here on is no press
      takeOver();
      this.dataset['taken'] = 'true';
      this.#press();
    } catch (error) {
      this.#state = 'built';
      this.#failed = true;
      console.error(error);
      this.#say('failed');
    }
    this.#pressed = undefined;
  }

  /** The button that was pressed, or the one that is in its place now; what was typed is kept by `mountOver`. */
  #press(): void {
    const action = this.#pressed?.dataset['action'];
    if (!(this.#pressed instanceof HTMLButtonElement)) return;
    if (this.#pressed.isConnected) this.#pressed.click();
    else if (action) this.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click();
  }

  /** Beside what the reader used; a reader who has not asked for anything yet is told nothing. */
  #say(what: 'waiting' | 'failed'): void {
    if (!this.#pressed || this.#state === 'taken') return;
    this.#message.className = what === 'failed' ? 'message failure' : 'message';
    this.#message.setAttribute('role', 'alert');
    if (!this.#message.isConnected) this.#pressed.parentElement?.append(this.#message);
    this.#message.textContent = this.dataset[what] ?? '';
  }
}
