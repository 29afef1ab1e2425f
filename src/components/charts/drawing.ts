/** @file What a chart looks like on the page, as plain shapes: its lines, its texts and its grounds, in their colours. */
import { placed, type Colour, type Picture, type Shape } from './picture';

const MARGIN = 16; // pixels around the chart
const TITLE = 15; // pixels

/** The chart with its name above it, in the colours of the theme it is seen in; what scrolls is drawn whole. */
export function pictureOf(chart: Element, label: string): Picture {
  const scrolling = [...chart.querySelectorAll<HTMLElement>('[data-scrolls]')];
  for (const part of scrolling) part.dataset['whole'] = '';
  const picture = drawn(chart, label);
  for (const part of scrolling) delete part.dataset['whole'];
  return picture;
}

function drawn(chart: Element, label: string): Picture {
  const box = boxOf(chart);
  const top = MARGIN + TITLE + 10;
  const origin = { x: box.left - MARGIN, y: box.top - top };
  const style = getComputedStyle(chart);
  const ground = colourOf(style.getPropertyValue('--ground').trim()) ?? {
    hex: '#ffffff',
    alpha: 1,
  };
  const width = Math.ceil(box.width) + 2 * MARGIN;
  const description = chart.querySelector('[role="img"]')?.getAttribute('aria-label') ?? label;
  return {
    width,
    height: Math.ceil(box.height) + top + MARGIN,
    ground,
    font: style.fontFamily,
    title: label,
    description: `${description}\n${location.origin}${location.pathname}`,
    shapes: [titleOf(label, style, width - 2 * MARGIN), ...shapesOf(chart, origin)],
  };
}

/** With what reaches out of it. */
function boxOf(chart: Element): { left: number; top: number; width: number; height: number } {
  const { left, top, width, height } = chart.getBoundingClientRect();
  return { left, top, height, width: Math.max(width, chart.scrollWidth) };
}

type Origin = { x: number; y: number };

/** In one line: a long name is smaller. */
function titleOf(label: string, style: CSSStyleDeclaration, room: number): Shape {
  const width = measure(label, `600 ${TITLE}px ${style.fontFamily}`).width;
  return {
    kind: 'text',
    text: label,
    x: MARGIN,
    y: MARGIN + TITLE - 3,
    anchor: 'start',
    size: TITLE * Math.min(1, room / width),
    weight: '600',
    fill: colourOf(style.color) ?? { hex: '#000000', alpha: 1 },
  };
}

/** In the order in which the page draws them. */
function shapesOf(element: Element, origin: Origin): Shape[] {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return [];
  if (element instanceof SVGGeometryElement) return strokeOf(element, style, origin);
  return [
    ...groundOf(element, style, origin),
    ...[...element.childNodes].flatMap((node) => {
      if (node instanceof Element) return shapesOf(node, origin);
      return node instanceof Text ? linesOf(node, style, origin) : [];
    }),
  ];
}

function groundOf(element: Element, style: CSSStyleDeclaration, origin: Origin): Shape[] {
  const fill = colourOf(style.backgroundColor);
  if (!fill) return [];
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const [x0, x1, y0, y1] = [left - origin.x, right - origin.x, top - origin.y, bottom - origin.y];
  return [
    { kind: 'path', d: `M${x0} ${y0}H${x1}V${y1}H${x0}Z`, fill, width: 0, dash: [], cap: 'butt' },
  ];
}

function strokeOf(
  element: SVGGeometryElement,
  style: CSSStyleDeclaration,
  origin: Origin,
): Shape[] {
  const matrix = element.getScreenCTM();
  const d = outlineOf(element);
  if (!matrix || !d) return [];
  const scaled = style.vectorEffect === 'non-scaling-stroke' ? 1 : matrix.a;
  const dash = style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',');
  const width = Number.parseFloat(style.strokeWidth) * scaled;
  const fill = colourOf(style.fill, Number(style.fillOpacity));
  const stroke = width > 0 ? colourOf(style.stroke, Number(style.strokeOpacity)) : undefined;
  if (!fill && !stroke) return [];
  return [
    {
      kind: 'path',
      d: placed(d, {
        scale: [matrix.a, matrix.d],
        offset: [matrix.e - origin.x, matrix.f - origin.y],
      }),
      ...{ fill, stroke, width },
      dash: dash.map((length) => Number.parseFloat(length) * scaled),
      cap: style.strokeLinecap as CanvasLineCap,
    },
  ];
}

function outlineOf(element: SVGGeometryElement): string | null {
  if (element instanceof SVGLineElement) return lineOf(element);
  if (element instanceof SVGCircleElement) return circleOf(element);
  return element instanceof SVGRectElement ? rectOf(element) : element.getAttribute('d');
}

/** Four curves, each a quarter, as near as a printer can show. */
function circleOf({ cx, cy, r }: SVGCircleElement): string {
  const [x, y, radius] = [cx.baseVal.value, cy.baseVal.value, r.baseVal.value];
  const bend = 0.5523 * radius;
  const [left, right, top, bottom] = [x - radius, x + radius, y - radius, y + radius];
  return [
    `M${left} ${y}`,
    `C${left} ${y - bend} ${x - bend} ${top} ${x} ${top}`,
    `C${x + bend} ${top} ${right} ${y - bend} ${right} ${y}`,
    `C${right} ${y + bend} ${x + bend} ${bottom} ${x} ${bottom}`,
    `C${x - bend} ${bottom} ${left} ${y + bend} ${left} ${y}Z`,
  ].join('');
}

const rectOf = ({ x, y, width, height }: SVGRectElement) =>
  `M${x.baseVal.value} ${y.baseVal.value}h${width.baseVal.value}v${height.baseVal.value}h${-width.baseVal.value}Z`;

const lineOf = ({ x1, y1, x2, y2 }: SVGLineElement) =>
  `M${x1.baseVal.value} ${y1.baseVal.value}L${x2.baseVal.value} ${y2.baseVal.value}`;

/** The lines into which the page has broken a text, each on its baseline. */
function linesOf(node: Text, style: CSSStyleDeclaration, origin: Origin): Shape[] {
  const fill = colourOf(style.color);
  if (!fill || node.data.trim() === '') return [];
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = measure(
    node.data,
    `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
  );
  const halo = haloOf(node.parentElement, style);
  return linesIn(node).map(({ text, left, right, top, bottom }) => {
    const middle = (left + right) / 2;
    const [anchor, x] =
      style.textAlign === 'end'
        ? (['end', right] as const)
        : style.textAlign === 'center'
          ? (['middle', middle] as const)
          : (['start', left] as const);
    return {
      ...{ kind: 'text', text, anchor, fill, halo },
      x: x - origin.x,
      y: top - origin.y + ((bottom - top) * ascent) / (ascent + descent),
      size: Number.parseFloat(style.fontSize),
      weight: style.fontWeight,
    };
  });
}

/** Of a text in a drawing that is set off from the lines behind it. */
function haloOf(element: Element | null, style: CSSStyleDeclaration) {
  if (!(element instanceof SVGTextElement)) return undefined;
  const colour = colourOf(style.stroke, Number(style.strokeOpacity));
  const width = Number.parseFloat(style.strokeWidth);
  return colour && width > 0 ? { colour, width } : undefined;
}

interface TextLine {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function linesIn(node: Text): TextLine[] {
  const range = document.createRange();
  const lines: TextLine[] = [];
  let at = 0;
  for (const sign of node.data) {
    range.setStart(node, at);
    range.setEnd(node, (at += sign.length));
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.top - box.top) < 2) {
      line.text += sign;
      line.right = box.right;
    } else {
      const { left, right, top, bottom } = box;
      lines.push({ text: sign, left, right, top, bottom });
    }
  }
  return lines.map((line) => ({ ...line, text: line.text.trim() })).filter(({ text }) => text);
}

let canvas: CanvasRenderingContext2D | null | undefined;
function context(): CanvasRenderingContext2D {
  canvas ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('drawing: this browser has no canvas');
  return canvas;
}

function measure(text: string, font: string): TextMetrics {
  const drawn = context();
  drawn.font = font;
  return drawn.measureText(text);
}

const colours = new Map<string, Colour | undefined>();

/**
 * A colour of a style sheet as sRGB, which every program reads: a mixed one is `oklab(…)` there.
 *
 * @returns `undefined` for none.
 */
function colourOf(css: string, opacity = 1): Colour | undefined {
  if (!colours.has(css)) colours.set(css, seen(css));
  const colour = colours.get(css);
  return colour && { hex: colour.hex, alpha: colour.alpha * opacity };
}

function seen(css: string): Colour | undefined {
  if (css === 'none' || !CSS.supports('color', css)) return undefined;
  const drawn = context();
  drawn.clearRect(0, 0, 1, 1);
  drawn.fillStyle = css;
  drawn.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = drawn.getImageData(0, 0, 1, 1).data;
  if (alpha === 0) return undefined;
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
  return { hex: `#${hex}`, alpha: alpha / 255 };
}
