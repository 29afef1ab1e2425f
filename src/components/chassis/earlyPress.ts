/** What `pressScript` of the head leaves at a part that was pressed before its script was there. */
interface Early extends HTMLElement {
  pressed?: HTMLElement;
  note?: HTMLElement;
}

/** @returns What was pressed, once; the sentence about it goes. */
export function takeEarlyPress(part: Early): HTMLElement | undefined {
  const { pressed, note } = part;
  note?.remove();
  delete part.pressed;
  delete part.note;
  return pressed;
}
