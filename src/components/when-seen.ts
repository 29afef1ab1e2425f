/**
 * Takes static instruments over when they are about to be seen or touched: until then a page pays for
 * nothing. An element that fails to load stays as it was built, and the next touch tries again.
 */
export function whenSeen(tag: string, takeOver: (element: HTMLElement) => Promise<void>): void {
  class Instrument extends HTMLElement {
    #watch: IntersectionObserver | undefined;
    #taken = false;

    connectedCallback(): void {
      this.#watch = new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting)) this.#take();
        },
        { rootMargin: '600px' },
      );
      this.#watch.observe(this);
      this.addEventListener('pointerdown', () => this.#take());
      this.addEventListener('focusin', () => this.#take());
      if (location.hash.startsWith(`#demo=${this.dataset['name'] ?? ''}`)) {
        this.#take();
        if (parent === window) this.scrollIntoView(); // never another site's page
      }
    }

    disconnectedCallback(): void {
      this.#watch?.disconnect();
    }

    #take(): void {
      if (this.#taken) return;
      this.#taken = true;
      this.#watch?.disconnect();
      takeOver(this).catch((error: unknown) => {
        this.#taken = false;
        console.error(error);
      });
    }
  }
  customElements.define(tag, Instrument);
}
