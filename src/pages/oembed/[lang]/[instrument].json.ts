/**
 * What a page of an instrument says to a blog that was given its address: the frame to put in its place. Files answer the
 * same to everybody, so the size that a blog asks for is not heeded; the frame scrolls.
 *
 * @see https://oembed.com, §2.3.4.4
 */
import type { APIRoute } from 'astro';
import { escaped } from '../../../components/chassis/embedCode';
import { heightOf } from '../../../components/chassis/heights';
import { instrumentPaths, saidOf, type Instrument } from '../../../components/embed/instruments';
import { frameWords } from '../../../i18n/strings';
import { absolute, chapterHref, coverHref, href } from '../../../layouts/addresses';
import { chapterWith } from '../../../layouts/book';

export const getStaticPaths = instrumentPaths;

const WIDTH = 720; // pixels

export const GET: APIRoute<Instrument> = async ({ props, site }) => {
  const { language, name, part } = props;
  const height = heightOf(name);
  const { title } = await saidOf(props);
  const chapter = await chapterWith(part, name, language);
  const page = absolute(href(`embed/${language}/${name}/`), site);
  return Response.json({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: frameWords[language].book,
    provider_url: absolute(coverHref(language), site),
    width: WIDTH,
    height,
    html: `<iframe src="${page}" width="${WIDTH}" height="${height}" title="${escaped(title)}" style="width:100%;border:0" loading="lazy"></iframe>`,
    // No part of oEmbed: for the book's own pages, when a link names what they don't have.
    chapter: chapter && {
      title: chapter.entry.data.title,
      address: chapterHref(language, chapter.name),
    },
  });
};
