/** @file The button that goes through system, light and dark. The head has already set the page's theme. */
type Theme = 'system' | 'light' | 'dark';
const order: readonly Theme[] = ['system', 'light', 'dark'];
const key = 'jieshi:theme';
const systemDark = matchMedia('(prefers-color-scheme: dark)');
let chosen = stored();

function stored(): Theme {
  try {
    return order.find((theme) => theme === localStorage.getItem(key)) ?? 'system';
  } catch {
    return 'system'; // storage is forbidden here
  }
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // The choice then holds for this page only.
  }
}

function show(): void {
  const system = systemDark.matches ? 'dark' : 'light';
  document.documentElement.dataset['theme'] = chosen === 'system' ? system : chosen;
  for (const button of document.querySelectorAll<HTMLElement>('[data-theme-button]')) {
    button.dataset['themeButton'] = chosen;
    const label = button.dataset[chosen] ?? '';
    button.setAttribute('aria-label', label);
    button.title = label;
    button.hidden = false;
  }
}

for (const button of document.querySelectorAll('[data-theme-button]')) {
  button.addEventListener('click', () => {
    chosen = order[(order.indexOf(chosen) + 1) % order.length] ?? 'system';
    keep(chosen);
    show();
  });
}
systemDark.addEventListener('change', show);
show();
