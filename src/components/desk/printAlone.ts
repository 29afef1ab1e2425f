/**
 * Prints one part of a page: `print.css` leaves out whatever is not on the way to it.
 *
 * The marks go once the browser has made its pages.
 */
export function printAlone(part: Element): void {
  const way: Element[] = [];
  for (let each = part.parentElement; each; each = each.parentElement) way.push(each);
  part.setAttribute('data-printed', '');
  for (const each of way) each.setAttribute('data-way', '');
  addEventListener(
    'afterprint',
    () => {
      part.removeAttribute('data-printed');
      for (const each of way) each.removeAttribute('data-way');
    },
    { once: true },
  );
  print();
}
