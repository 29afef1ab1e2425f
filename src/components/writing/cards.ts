/** @file Cards of words and sources: by touch the card comes first and the list second; Escape puts a card away. */

/** A card that stands in the margin is in sight already. */
const inMargin = (card: Element | null) => card !== null && getComputedStyle(card).float !== 'none';

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('.cite > a') : null;
  const part = link?.closest<HTMLElement>('.has-card');
  if (!part || (event as PointerEvent).pointerType !== 'touch') return;
  if ('shown' in part.dataset || inMargin(part.querySelector('.card'))) return;
  event.preventDefault();
  part.dataset['shown'] = '';
  // The next touch of anything else puts it away.
  const away = (touch: PointerEvent) => {
    if (touch.target instanceof Node && part.contains(touch.target)) return;
    delete part.dataset['shown'];
    document.removeEventListener('pointerdown', away);
  };
  document.addEventListener('pointerdown', away);
});

// Without moving focus or pointer; the next visit shows it again.
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const part of document.querySelectorAll<HTMLElement>(
    '.has-card:is(:hover, :focus-within)',
  )) {
    part.dataset['away'] = '';
    const back = () => delete part.dataset['away'];
    part.addEventListener('pointerleave', back, { once: true });
    part.addEventListener('focusout', back, { once: true });
  }
});
