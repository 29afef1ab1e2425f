/** Program text can be read: each of its colours on the panel that it stands on, in both themes and on paper. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const sheet = (name: string) => readFileSync(`src/styles/${name}.css`, 'utf8');

/** The colours of a rule, by the selector that it begins with: of a pair the one for the scheme. */
function properties(css: string, selector: string, scheme: 'light' | 'dark' = 'light') {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`no rule ${selector}`);
  const rule = css.slice(start, css.indexOf('}', start));
  const colours = rule.matchAll(
    /(--[\w-]+): (?:light-dark\()?(#[\da-f]{3,6})(?:, (#[\da-f]{3,6})\))?;/g,
  );
  return Object.fromEntries(
    [...colours].map(([, name = '', light = '', dark = light]) => [
      name,
      scheme === 'dark' ? dark : light,
    ]),
  );
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const digits = colour.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3');
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const tokens = sheet('tokens');
const light = properties(tokens, ':root');
const palettes: Record<string, Record<string, string>> = {
  light,
  dark: properties(tokens, ':root', 'dark'),
  paper: { ...light, ...properties(sheet('print'), ':root') },
};
const colours = [...sheet('writing').matchAll(/\.t-[\w-]+ \{\s*color: var\((--[\w-]+)\)/g)].map(
  ([, name = '']) => name,
);

test('every colour of the dark theme is its own', () => {
  const { light, dark } = palettes;
  expect(Object.keys(light ?? {}).length).toBeGreaterThan(15);
  for (const [name, colour] of Object.entries(light ?? {})) expect(dark?.[name]).not.toBe(colour);
});

test('black on white is 21', () => expect(contrast('#000', '#ffffff')).toBeCloseTo(21));

describe.each(Object.entries(palettes))('%s', (_, palette) => {
  test.each([...colours, '--ink'])('%s', (name) => {
    expect(colours.length).toBeGreaterThan(3);
    expect(contrast(palette[name] ?? '', palette['--panel'] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
