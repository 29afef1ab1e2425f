/**
 * Lets nothing be computed while an input method composes: what is in a field then is no text yet. Fields hear of it
 * once, when it is. Keys that choose among candidates, or end the choice, belong to the input method.
 *
 * One listener above the whole page, before any field's own: a field needs no line for it.
 */
function waitForText(): void {
  let composing: EventTarget | null = null;
  const stop = (event: Event): void => event.stopImmediatePropagation();
  const end = ({ target }: Event): void => {
    if (composing === null || target !== composing) return;
    composing = null;
    target?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const above = { capture: true };
  addEventListener('compositionstart', ({ target }) => (composing = target), above);
  addEventListener('compositionend', end, above);
  addEventListener('focusout', end, above); // some input methods end without a word
  addEventListener(
    'input',
    (event) => {
      if (composing === event.target || (event as InputEvent).isComposing) stop(event);
    },
    above,
  );
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    // 229: the key was the input method's. In Safari the Enter that ends a composition comes after its end.
    addEventListener(
      type,
      (event) => (event.isComposing || event.keyCode === 229 ? stop(event) : undefined),
      above,
    );
  }
}
waitForText();
