/** @file Code in colour by classes: a third of the bytes of inline styles, and one set for both themes. */
import { createCssVariablesTheme, type ShikiTransformer } from 'shiki';

/** Its colours are names; `styles/writing.css` says what they look like. */
export const codeTheme = createCssVariablesTheme({
  name: 'book',
  variablePrefix: '--code-',
  fontStyle: false,
});

/** `style="color:var(--code-token-keyword)"` → `class="t-keyword"`. */
export const classesNotStyles: ShikiTransformer = {
  name: 'classes-not-styles',
  span(node) {
    const style = String(node.properties['style'] ?? '');
    const token = /--code-token-([a-z-]+)/.exec(style)?.[1];
    delete node.properties['style'];
    if (token) this.addClassToHast(node, `t-${token}`);
  },
  pre(node) {
    delete node.properties['style'];
    node.properties['tabindex'] = '0';
  },
};
