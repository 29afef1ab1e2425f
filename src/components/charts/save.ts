/** @file A chart as a file, in the colours of the theme it is seen in. Nothing is fetched: it works offline. */
import { download } from '../chassis/download';
import { pictureOf } from './drawing';
import { fileName, paint, svgOf } from './picture';

export function saveSvg(chart: Element, label: string): void {
  download(svgOf(pictureOf(chart, label)), fileName(label, 'svg'), 'image/svg+xml');
}

const SHARP = 2; // pixels of the file for one of the page, in each direction

export async function savePng(chart: Element, label: string): Promise<void> {
  const picture = pictureOf(chart, label);
  const canvas = document.createElement('canvas');
  canvas.width = SHARP * picture.width;
  canvas.height = SHARP * picture.height;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(SHARP, SHARP);
  paint(context, picture);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) return;
  download(new Uint8Array(await blob.arrayBuffer()), fileName(label, 'png'), 'image/png');
}
