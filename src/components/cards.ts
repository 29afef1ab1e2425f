/** Escape puts a card away without moving focus or pointer; the next visit shows it again. */
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
