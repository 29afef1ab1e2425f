/** @file Looks whether the page's address sets anything; whether somebody here takes it is a question of its own, rarely asked. */
function look(): void {
  if (/=|%(25)*3d/i.test(location.hash)) void import('./strayLink').then(({ tell }) => tell());
  else document.querySelector('.stray')?.remove();
}
addEventListener('hashchange', look);
look();
