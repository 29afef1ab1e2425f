/**
 * @file Where the reader is: marks the section in the contents, carries it over to the other language, and
 * remembers the language that was chosen.
 */
const decoded = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
};
const nav = document.getElementById('contents');
const links = [...(nav?.querySelectorAll<HTMLAnchorElement>('[data-section]') ?? [])];
let current = -1;

/**
 * The last section whose heading has passed the upper third of the window. Near the end of the page the line moves
 * down to the window's foot, because the last headings cannot rise that far.
 */
function mark(): void {
  const below = document.documentElement.scrollHeight - innerHeight - scrollY;
  const line = Math.max(innerHeight / 3, innerHeight - 1.5 * below);
  const tops = links.map(({ hash }) => {
    const heading = document.getElementById(decoded(hash));
    return heading ? heading.getBoundingClientRect().top : Infinity;
  });
  const passed = tops.findLastIndex((top) => top < line);
  if (passed === current) return;
  links[current]?.removeAttribute('aria-current');
  links[passed]?.setAttribute('aria-current', 'location');
  current = passed;
}

if (links.length > 0) {
  let waiting = false;
  const later = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later);
  // Headings move without a scroll when a style, a font or a demo above them arrives.
  addEventListener('load', later);
  new ResizeObserver(later).observe(document.body);
  mark();
}

// A browser that is to show a passage goes to its heading only when it has given up looking.
if (location.hash && scrollY === 0)
  document.getElementById(decoded(location.hash))?.scrollIntoView();

// The menu of narrow windows lies over the page: a link into the page closes it.
nav?.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a');
  if (link && link.hash && nav.matches(':popover-open')) nav.hidePopover();
});

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language]')) {
  link.addEventListener('click', () => {
    const { language = '', sections = '' } = link.dataset;
    link.hash = sections.split(' ')[current] ?? '';
    try {
      localStorage.setItem('jieshi:language', language);
    } catch {
      // Then the first page asks again.
    }
  });
}
