/** @file A chart as a few plain shapes, in pixels, and those as an SVG file or on a canvas. */

/** A colour that every program knows, `#a8322a`, and how much of it, from 0 to 1. */
export interface Colour {
  hex: string;
  alpha: number;
}
interface PathShape {
  kind: 'path';
  d: string;
  fill?: Colour | undefined;
  stroke?: Colour | undefined;
  width: number;
  /** Lengths of dashes and gaps; none for a whole line. */
  dash: number[];
  cap: CanvasLineCap;
}
interface TextShape {
  kind: 'text';
  text: string;
  /** Of the anchor and the baseline. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  size: number;
  weight: string;
  fill: Colour;
  /** Around the letters, so that they can be read over lines. */
  halo?: { colour: Colour; width: number } | undefined;
}
export type Shape = PathShape | TextShape;

export interface Picture {
  width: number;
  height: number;
  ground: Colour;
  /** Of the text: the faces of the system. */
  font: string;
  title: string;
  description: string;
  shapes: Shape[];
}

/** Numbers of a path's commands that are x (0) or y (1), absolute in capitals; arcs are not drawn here. */
const COORDINATES: Record<string, number[]> = {
  ...{ M: [0, 1], L: [0, 1], C: [0, 1] },
  ...{ H: [0], V: [1], Z: [] },
};

/** Scale and offset, each for x and y. */
export interface Placement {
  scale: readonly [number, number];
  offset: readonly [number, number];
}

/** @param d - Lines and curves, as `paths.ts`, `shades.ts` and `drawing.ts` write them. */
export function placed(d: string, { scale, offset }: Placement): string {
  let result = '';
  for (const [, command = '', numbers = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const coordinates = COORDINATES[command.toUpperCase()];
    if (!coordinates) throw new RangeError(`placed: a path with the command ${command}`);
    const relative = command !== command.toUpperCase();
    const values = (numbers.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map((number, i) => {
      const axis = coordinates[i % coordinates.length] === 1 ? 1 : 0;
      return short(Number(number) * scale[axis] + (relative ? 0 : offset[axis]));
    });
    result += command + values.join(' ');
  }
  return result;
}

const short = (value: number) => Math.round(value * 1_000) / 1_000;

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** `fill="#a8322a"`, and how much of it where that is not all. */
function coloured(name: 'fill' | 'stroke', colour: Colour | undefined): string {
  if (!colour) return name === 'fill' ? ' fill="none"' : '';
  const share = colour.alpha < 1 ? ` ${name}-opacity="${short(colour.alpha)}"` : '';
  return ` ${name}="${colour.hex}"${share}`;
}

function elementOf(shape: Shape): string {
  if (shape.kind === 'path') {
    const dash = shape.dash.length > 0 ? ` stroke-dasharray="${shape.dash.join(' ')}"` : '';
    const cap = shape.cap === 'butt' ? '' : ` stroke-linecap="${shape.cap}"`;
    const stroke = shape.stroke
      ? `${coloured('stroke', shape.stroke)} stroke-width="${short(shape.width)}"${dash}${cap} stroke-linejoin="round"`
      : '';
    return `<path d="${shape.d}"${coloured('fill', shape.fill)}${stroke}/>`;
  }
  const { x, y, anchor, size, weight, fill, halo, text } = shape;
  const bold = weight === '400' ? '' : ` font-weight="${weight}"`;
  const around = halo
    ? `${coloured('stroke', halo.colour)} stroke-width="${short(halo.width)}" stroke-linejoin="round" paint-order="stroke"`
    : '';
  return `<text x="${short(x)}" y="${short(y)}" text-anchor="${anchor}" font-size="${short(size)}"${bold}${coloured('fill', fill)}${around}>${escaped(text)}</text>`;
}

/** A file that stands by itself: no style sheet, no script, no font in it. */
export function svgOf({
  width,
  height,
  ground,
  font,
  title,
  description,
  shapes,
}: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(font)}">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    `<rect width="${width}" height="${height}"${coloured('fill', ground)}/>`,
    ...shapes.map(elementOf),
    '</svg>',
    '',
  ].join('\n');
}

/** The same on a canvas, which needs no picture to be loaded. */
export function paint(
  context: CanvasRenderingContext2D,
  { width, height, ground, font, shapes }: Picture,
): void {
  const use = (name: 'fillStyle' | 'strokeStyle', { hex, alpha }: Colour) => {
    context[name] = hex;
    context.globalAlpha = alpha;
  };
  use('fillStyle', ground);
  context.fillRect(0, 0, width, height);
  context.lineJoin = 'round';
  for (const shape of shapes) {
    if (shape.kind === 'text') {
      context.font = `${shape.weight} ${shape.size}px ${font}`;
      context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
      if (shape.halo) {
        use('strokeStyle', shape.halo.colour);
        context.lineWidth = shape.halo.width;
        context.setLineDash([]);
        context.strokeText(shape.text, shape.x, shape.y);
      }
      use('fillStyle', shape.fill);
      context.fillText(shape.text, shape.x, shape.y);
      continue;
    }
    const path = new Path2D(shape.d);
    if (shape.fill) {
      use('fillStyle', shape.fill);
      context.fill(path);
    }
    if (shape.stroke) {
      use('strokeStyle', shape.stroke);
      context.lineWidth = shape.width;
      context.lineCap = shape.cap;
      context.setLineDash(shape.dash);
      context.stroke(path);
    }
  }
}

/** The chart's own name, without what a file's name may not hold. */
export function fileName(label: string, ending: 'svg' | 'png'): string {
  const name = label
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. 。]+$/g, '')
    .slice(0, 80)
    .trim();
  return `${name || 'chart'}.${ending}`;
}
