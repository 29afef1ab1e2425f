import { describe, expect, test } from 'vitest';
import { compile } from './compile';

describe('what does not exist stops the build, with its name', () => {
  test.each([
    ['<Cite key="nobody1900" />', /there is no nobody1900 in src\/content\/references\.yaml/],
    ['<Term key="no-such-term" />', /there is no no-such-term in src\/content\/terms\.yaml/],
    ['<Demo name="tiny-gtp" />', /there is no tiny-gtp in src\/components\/demos/],
    ['<Recorded demo="x" />', /there is no x in src\/components\/demos/],
    ['<Calculator name="x" />', /there is no x in src\/components\/calculators/],
    ['<Diagram id="a" name="x" caption="" />', /there is no x in src\/components\/diagrams/],
    ['<Chart />', /<Chart> is not a writing part/],
    ['<Ref to="eq-none" />', /<Ref to="eq-none"> points at nothing/],
    ['<Mistake errata="Z99">\n\nx\n\n</Mistake>', /there is no Z99 in src\/content\/errata\.yaml/],
    ['<Corrects errata="A01" />\n\n<Corrects errata="A01" />', /the erratum A01 stands twice/],
    ['<Corrects />', /<Corrects> needs errata="…"/],
    ['<Cite />', /<Cite> needs key="…"/],
    ['<Figure id="a" caption="" />\n\n<Figure id="a" caption="" />', /the id a stands twice/],
  ])('%s', async (text, sentence) => {
    await expect(compile(text)).rejects.toThrow(sentence);
  });

  test('a place in the file is named', async () => {
    const error: unknown = await compile('text\n\n<Chart />').catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      line: 3,
      file: expect.stringMatching(/140-gpt\/en\.mdx$/) as string,
    });
  });
});

describe('numbers', () => {
  test('equations and figures are counted apart, with the chapter before', async () => {
    const jsx = await compile(
      '<Equation id="one">\n\nx\n\n</Equation>\n\n<Figure id="two" caption="">\n\ny\n\n</Figure>\n\n<Equation id="three">\n\nz\n\n</Equation>',
    );
    expect(jsx).toMatch(/id="one" number="14\.1"/);
    expect(jsx).toMatch(/id="two" caption="" number="14\.1"/);
    expect(jsx).toMatch(/id="three" number="14\.2"/);
  });

  test('a reference finds what stands before it and after it', async () => {
    const jsx = await compile(
      'See <Ref to="later" />.\n\n<Figure id="later" caption="">\n\ny\n\n</Figure>',
    );
    expect(jsx).toMatch(/<Ref to="later" number="14\.1" kind="figure"/);
  });

  test('a source keeps its number, each mention has its own, and the list counts them', async () => {
    const jsx = await compile(
      '<Cite key="vaswani2017" /> <Cite key="brown2020" /> <Cite key="vaswani2017" page="3" />',
    );
    expect(jsx).toMatch(/entry="vaswani2017" nth="1" number="1"/);
    expect(jsx).toMatch(/entry="brown2020" nth="1" number="2"/);
    expect(jsx).toMatch(/entry="vaswani2017" page="3" nth="2" number="1"/);
    expect(jsx).toMatch(/<References entries="vaswani2017:2 brown2020:1"/);
  });
});

test('a note inside a paragraph does not end it', async () => {
  expect(await compile('Text<Note>aside</Note> goes on.')).toMatch(/<Note within="text"/);
  expect(await compile('<Note>\n\nA block.\n\n</Note>')).toMatch(/<Note within="page"/);
});
