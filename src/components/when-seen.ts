import { addressFor } from '../lib/core/address';
import './composition';

/**
 * Takes static instruments over when they are about to be seen or touched: until then a page pays for
 * nothing. A button pressed meanwhile acts once the script is there. An element whose script does not come stays
 * as it was built and says so beside the button that was pressed; the next touch tries again.
 *
 * @param tag - The element's name.
 * @param load - Fetches the script; what it returns puts it over the markup.
 */
export function whenSeen(tag: string, load: (element: HTMLElement) => Promise<() => void>): void {
  class Instrument extends HTMLElement {
    #watch: IntersectionObserver | undefined;
    #state: 'built' | 'loading' | 'taken' = 'built';
    #pressed: HTMLElement | undefined;
    readonly #message = document.createElement('p');

    connectedCallback(): void {
      this.#watch = new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting)) void this.#take();
        },
        { rootMargin: '600px' },
      );
      this.#watch.observe(this);
      this.addEventListener('pointerdown', () => void this.#take());
      this.addEventListener('focusin', () => void this.#take());
      this.addEventListener('click', ({ target }) => {
        if (this.#state === 'taken' || !(target instanceof Element)) return;
        this.#pressed = target.closest('button') ?? this.#pressed;
        void this.#take();
      });
      addEventListener('hashchange', this.#lead);
      this.#lead();
    }

    disconnectedCallback(): void {
      this.#watch?.disconnect();
      removeEventListener('hashchange', this.#lead);
    }

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
        const takeOver = await load(this);
        this.#message.remove();
        takeOver();
        this.#state = 'taken';
        this.dataset['taken'] = 'true';
        this.#press();
      } catch (error) {
        this.#state = 'built';
        console.error(error);
        this.#sayFailed();
      }
      this.#pressed = undefined;
    }

    /** The button that was pressed, or the one that is in its place now. */
    #press(): void {
      const action = this.#pressed?.dataset['action'];
      if (this.#pressed?.isConnected) this.#pressed.click();
      else if (action) this.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click();
    }

    #sayFailed(): void {
      if (!this.#pressed) return; // the reader has not asked for anything yet
      this.#message.className = 'message failure';
      this.#message.setAttribute('role', 'alert');
      this.#pressed.parentElement?.append(this.#message);
      this.#message.textContent = this.dataset['failed'] ?? '';
    }
  }
  customElements.define(tag, Instrument);
}
