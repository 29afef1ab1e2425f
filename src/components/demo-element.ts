/** @file Takes a demo over when it is about to be seen or touched: until then a page pays for nothing. */
class BookDemo extends HTMLElement {
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
    // Prints, link targets and scripts can reach a demo that was never in sight.
    this.addEventListener('pointerdown', () => this.#take(), { once: true });
    this.addEventListener('focusin', () => this.#take(), { once: true });
    if (location.hash.startsWith(`#demo=${this.dataset['name'] ?? ''}`)) {
      this.#take();
      this.scrollIntoView();
    }
  }

  disconnectedCallback(): void {
    this.#watch?.disconnect();
  }

  #take(): void {
    if (this.#taken) return;
    this.#taken = true;
    this.#watch?.disconnect();
    import('./chassis/takeOver')
      .then(({ takeOver }) => takeOver(this))
      .catch(() => (this.#taken = false));
  }
}

customElements.define('book-demo', BookDemo);
