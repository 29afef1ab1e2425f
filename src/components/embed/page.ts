/** @file Script of an instrument's own page: follows the theme, and tells the page around how high it is. */
import { whenGreeted } from './around';

const { documentElement: root, body } = document;
const systemDark = matchMedia('(prefers-color-scheme: dark)');
let asked: unknown = new URLSearchParams(location.search).get('theme');
let watch: ResizeObserver | undefined;

function follow(): void {
  const system = systemDark.matches ? 'dark' : 'light';
  root.dataset['theme'] = asked === 'light' || asked === 'dark' ? asked : system;
}
systemDark.addEventListener('change', follow);

whenGreeted((theme, answer) => {
  asked = theme;
  follow();
  const tell = () => {
    // The root, not the body: a margin at its top or bottom is outside of it.
    const height = Math.ceil(root.getBoundingClientRect().height);
    answer({ jieshi: 'size', height, title: document.title });
  };
  tell(); // at once: a frame that is not in sight is not drawn, and nothing is observed in it
  watch?.disconnect();
  watch = new ResizeObserver(tell);
  watch.observe(body);
  watch.observe(root);
});
