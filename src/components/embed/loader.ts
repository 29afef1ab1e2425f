/**
 * @file The script of other sites' pages, served as `embed.js`: puts an instrument of the book into its page, as a
 * frame of the book's own page for it.
 *
 *   <script src="https://…/embed.js" async></script>
 *   <jieshi-demo name="tiny-gpt" lang="en" settings="layers=3&amp;seed=7"></jieshi-demo>
 *
 * `settings` is what follows `demo=…&` in a link of the book. Optional: `theme`, "light" or "dark", else as the
 * system; `background="transparent"`. What stands inside the element is shown until the instrument is there.
 *
 * It lives under the policy of a stranger's page: no import, no inline style, and a plain script, because one with
 * type="module" is refused where the book's host lets no other site read its files.
 */
(() => {
  /** A module has no `currentScript`. */
  const script = (document.currentScript ??
    document.querySelector('script[src*="/embed.js"]')) as HTMLScriptElement;
  const book = new URL('.', script.src);

  const RESERVED = 900; // pixels, until the page in the frame says how high it is
  const TALLEST = 20_000; // pixels
  const PATIENCE = 5_000; // milliseconds, once the frame has loaded whatever came
  /** An origin of its own, for worker and storage, but no way to lead the page around it elsewhere. */
  const SANDBOX =
    'allow-scripts allow-same-origin allow-downloads allow-forms allow-popups allow-popups-to-escape-sandbox' as never;

  const en = {
    title: 'A demo from the book Jieshi',
    open: 'Open it in the book',
    unnamed: 'Which demo? Give its name: name="tiny-gpt".',
    missing: 'The book has no demo called “{}”.',
    unreachable: 'The demo “{}” did not load: the book cannot be reached just now.',
  };
  const zh: typeof en = {
    title: '《借势》里的演示',
    open: '在书里打开',
    unnamed: '要放哪个演示？请写明名字，例如 name="tiny-gpt"。',
    missing: '书里没有叫“{}”的演示。',
    unreachable: '演示“{}”没有载入：现在连不上这本书。',
  };
  const noSuchLanguage =
    'The book has no “{}” edition, only en and zh. 书里没有“{}”版，只有 en 和 zh。';
  /** A page has one such element: what another copy of the book would show, the first one shows, or has not. */
  const passedOver =
    'Two copies of the book are in this page; not used: 本页有两份《借势》，没用上的：';

  const make = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    properties: Partial<HTMLElementTagNameMap[K]>,
  ): HTMLElementTagNameMap[K] => Object.assign(document.createElement(tag), properties);

  const first = customElements.get('jieshi-demo') as { book?: string } | undefined;
  if (first) {
    // The same book twice, as in an article with two demos, is no mistake.
    if (first.book !== book.href)
      (document.querySelector('jieshi-demo') ?? script).before(
        make('p', { role: 'note', textContent: passedOver + book.href }),
      );
    return;
  }

  const styles = new CSSStyleSheet();
  styles.replaceSync(
    ':host{display:block;position:relative}iframe{display:block;width:100%;border:0}' +
      'iframe:not(.shown){visibility:hidden}div{padding:1em;border:1px solid}' +
      'iframe+div{position:absolute;inset:0}.shown+div{display:none}p{margin:0 0 .5em}',
  );

  class JieshiDemo extends HTMLElement {
    /** For a second copy of this script: whose the elements of the page are. */
    static book = book.href;
    static observedAttributes = ['name', 'lang', 'settings', 'background', 'theme'];

    #root = this.attachShadow({ mode: 'open' });
    #frame: HTMLIFrameElement | undefined;
    #height = RESERVED;
    #due = false;
    #patience: ReturnType<typeof setTimeout> | undefined;
    #fail: (reason: 'unnamed' | 'missing' | 'unreachable') => void = () => undefined;

    connectedCallback(): void {
      this.#root.adoptedStyleSheets = [styles];
      addEventListener('message', this.#hear);
      this.#renew();
    }

    disconnectedCallback(): void {
      removeEventListener('message', this.#hear);
    }

    attributeChangedCallback(attribute: string): void {
      // A new theme leaves a run alone; anything else is another page.
      if (attribute === 'theme') this.#greet();
      else this.#renew();
    }

    #given(attribute: string): string {
      return this.getAttribute(attribute)?.trim() ?? '';
    }

    /** One new frame for all attributes that change together. */
    #renew(): void {
      if (this.#due) return;
      this.#due = true;
      queueMicrotask(() => {
        this.#due = false;
        if (this.isConnected) this.#load();
      });
    }

    #load(): void {
      const name = this.#given('name');
      const asked = this.#given('lang');
      const around = this.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
      const language = /^zh(?![a-z])/i.test(asked || around) ? 'zh' : 'en';
      const words = { en, zh }[language];
      const cover = new URL(`${language}/`, book);
      const say = (sentence: string, about: string) =>
        this.#show(undefined, insteadOf(language, cover, sentence.replaceAll('{}', about)));

      this.#fail = (reason) => say(words[reason], name);
      if (asked && !/^(zh|en)(?![a-z])/i.test(asked)) say(noSuchLanguage, asked);
      else if (!name) this.#fail('unnamed');
      else if (!/^[\w-]+$/.test(name)) this.#fail('missing');
      else {
        const page = this.#address(language, name);
        this.#show(this.#frameOf(page, words.title), insteadOf(language, page, ''));
      }
    }

    #address(language: string, name: string): URL {
      const page = new URL(`embed/${language}/${name}/`, book);
      for (const key of ['theme', 'background']) {
        if (this.#given(key)) page.searchParams.set(key, this.#given(key));
      }
      const settings = this.#given('settings').replace(/^#/, '');
      if (settings) page.hash = `demo=${name}&${settings}`;
      return page;
    }

    #frameOf(page: URL, title: string): HTMLIFrameElement {
      return make('iframe', {
        title,
        loading: 'lazy',
        allow: 'clipboard-write; fullscreen',
        sandbox: SANDBOX,
        height: `${this.#height}`,
        onload: () => {
          this.#greet();
          this.#patience = setTimeout(() => this.#fail('unreachable'), PATIENCE);
        },
        src: page.href,
      });
    }

    #show(frame: HTMLIFrameElement | undefined, instead: HTMLElement): void {
      clearTimeout(this.#patience);
      this.#frame = frame;
      this.#root.replaceChildren(...(frame ? [frame] : []), instead);
    }

    /** Tells the page in the frame the theme, and by that who may be told its height. */
    #greet(): void {
      const theme = this.#given('theme');
      if (!this.#frame) return;
      this.#frame.style.colorScheme = /^(light|dark)$/.test(theme) ? theme : 'light dark';
      this.#frame.contentWindow?.postMessage({ jieshi: 'hello', theme }, book.origin);
    }

    #hear = ({ source, origin, data }: MessageEvent): void => {
      const frame = this.#frame;
      if (!frame || source !== frame.contentWindow || origin !== book.origin) return;
      const { jieshi, height, title } = Object(data) as Record<string, unknown>;
      if (jieshi === 'missing') this.#fail(jieshi);
      if (jieshi !== 'size' || typeof height !== 'number' || !(height > 0)) return;
      clearTimeout(this.#patience);
      this.#height = Math.min(height, TALLEST);
      frame.height = `${this.#height}`;
      frame.title = String(title);
      frame.className = 'shown';
    };
  }

  /** What is seen while there is no instrument: a sentence if it will not come, and a way into the book. */
  function insteadOf(language: 'en' | 'zh', address: URL, sentence: string): HTMLElement {
    const box = make('div', { lang: language });
    const slot = make('slot', {});
    const textContent = { en, zh }[language].open;
    slot.append(make('a', { textContent, href: address.href, target: '_blank' }));
    box.append(make('p', { textContent: sentence }), slot);
    return box;
  }

  customElements.define('jieshi-demo', JieshiDemo);
})();
