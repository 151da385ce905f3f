import {mkdir, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {strToU8, zipSync} from 'fflate'
import {beforeAll, describe, expect, it} from 'vitest'
import {
  type Analysis,
  AlignaryError,
  analyze,
  type Classification,
  classifier,
  loadFramework,
  report,
  type Text,
} from '../src/index.ts'
import {draft, folderWith} from './helpers/folder.ts'
import {archives} from './helpers/framework.ts'

// Inputs made to break things, small enough that what is mended takes well under a second. `it.fails` marks a fault
// that is known and stands: whoever mends it makes it `it`, and vitest says so.

const ask = 'Member States should support public libraries in every town. '
const good = {name: 'good.md', content: draft}
const options = {frameworks: ['library-roles']}

/** How long something takes, in seconds. */
async function seconds(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return (performance.now() - start) / 1000
}

/** The message of the error that a framework gives, with its details. */
async function faultOf(files: Record<string, string>): Promise<AlignaryError> {
  const error: unknown = await loadFramework(await folderWith(files)).then(
    () => null,
    (error) => error,
  )
  if (!(error instanceof AlignaryError)) throw new Error(`not an AlignaryError but ${String(error)}`)
  return error
}

function word(body: string, more: Record<string, string> = {}): Uint8Array {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${relations}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>1. ${ask}</w:t></w:r></w:p>${body}</w:body></w:document>`,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

const expectOneBad = ({documents, problems}: Analysis, name: string) => {
  expect(documents.map((document) => document.name)).toEqual(['good.md'])
  expect(problems.filter(({severity}) => severity === 'error')).toEqual([expect.objectContaining({file: name})])
}

describe('one bad document', () => {
  it.each([
    ['deep.html', `<body>${'<div>'.repeat(10_000)}<p>${ask}`],
    [
      'bomb.md',
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((key, n) => `${key}: &${key} [${`*${'abcdefg'[n]},`.repeat(9)}]`).join('\n')}\n---\n${ask}`,
    ],
    ['entities.docx', word('<w:p><w:r><w:t>&k;</w:t></w:r></w:p>')],
    ['spaces.md', '\u00a0\u2003\u200b'.repeat(100)],
  ])('%s leaves the others alone', async (name, content) => {
    expectOneBad(await analyze([{name, content}, good], options), name)
  })

  it.fails('of a million hits leaves the others alone, and is read', async () => {
    const content = 'The house is a place of books and maps. '.repeat(125_000)
    const {documents} = await analyze([{name: 'long.txt', content}, good])
    expect(documents.map(({name}) => name)).toEqual(['long.txt', 'good.md'])
  })

  it.fails('with an empty path is named', async () => {
    const {documents} = await analyze(['', good], options)
    expect(documents).toHaveLength(1)
  })

  it.fails('that has a table of many rows is read', async () => {
    const content = `<body><table>${'<tr><td>Towns keep their libraries</td><td>x</td></tr>'.repeat(130_000)}</table>`
    const {documents} = await analyze([{name: 'rows.html', content}], {frameworks: []})
    expect(documents).toHaveLength(1)
  })

  it.fails('of Word has its fault told in one line', async () => {
    const {problems} = await analyze(
      [
        {name: 'cut.docx', content: word('<w:p><w:r>')},
        {name: 'entity.docx', content: word('&k;')},
      ],
      options,
    )
    for (const {message} of problems) expect(message).not.toMatch(/\n|xmldom|undefined/)
  })
})

it.fails('a folder that links to itself gives each file once', async () => {
  const folder = await folderWith({'good.md': draft})
  await mkdir(join(folder, 'sub'))
  await symlink('..', join(folder, 'sub/up'))
  expect((await analyze(folder, options)).documents).toHaveLength(1)
})

it('what a document holds cannot leave its place in a report', async () => {
  const evil = '</script><script>alert(1)</script><img src=x onerror=alert(2)>'
  const content = `TITLE ${evil}\n\n1. Member States should support school libraries ${evil} \u202e\u001b[31m in all towns.\n`
  const analysis = await analyze({name: `${evil}.txt`, content}, options)
  const page = String(await report(analysis, 'html'))
  expect(page.match(/<\/?script/g)).toHaveLength(2)
  expect(page).not.toMatch(/<img|\u202e|\u001b/)
  expect(String(await report(analysis, 'markdown'))).not.toMatch(/(?<!\\)<script|\u202e|\u001b/)
})

describe('time grows with the text and not with its square', () => {
  let classify: (text: Text) => Classification
  beforeAll(async () => {
    classify = await classifier()
    classify({text: ask})
  })
  const reading = (name: string, content: string | Uint8Array) =>
    seconds(() => analyze({name, content}, {frameworks: []}))

  it('over one long word', async () => {
    expect(await seconds(() => classify({text: 'a'.repeat(1_000_000)}))).toBeLessThan(1)
  })
  it.fails('over many asks in one paragraph', async () => {
    expect(await seconds(() => classify({text: ask.repeat(600), language: 'en'}))).toBeLessThan(1)
  })
  it.fails('over white space behind "SDG"', async () => {
    expect(await seconds(() => classify({text: `SDG ${' '.repeat(60_000)}x`, language: 'en'}))).toBeLessThan(1)
  })
  it.fails('over lines that are joined to one paragraph', async () => {
    expect(
      await reading(
        'lines.txt',
        'Towns and their schools keep the reading of all people alive for ever\n'.repeat(4000),
      ),
    ).toBeLessThan(1.5)
  })
  it.fails('over paragraphs', async () => {
    expect(await reading('paragraphs.md', 'The house is a place of books.\n\n'.repeat(6000))).toBeLessThan(2.5)
  })
  it.fails('over the tags of a Word document', async () => {
    expect(await reading('name.docx', word(`<${'a'.repeat(60_000)}`))).toBeLessThan(1)
  })
  it.fails('over the comments of a Word document', async () => {
    expect(await reading('comments.docx', word('<!--'.repeat(20_000)))).toBeLessThan(1)
  })
  it.fails('over the levels of a Word document', async () => {
    expect(await reading('levels.docx', word('', {'word/numbering.xml': '<w:lvl>'.repeat(12_000)}))).toBeLessThan(1)
  })
  it.fails('over lists in lists', async () => {
    expect(await reading('lists.md', `${'- '.repeat(2000)}${ask}`)).toBeLessThan(1)
  })
  it.fails('over gaps in a term', async () => {
    const framework = await loadFramework(await folderWith(archives({any: `["${'archive ~ '.repeat(11)}museum"]`})))
    const content = `# Draft\n\n${'archive '.repeat(40)}`
    expect(
      await seconds(() => analyze({name: 'gaps.md', content}, {frameworks: [framework], language: 'en'})),
    ).toBeLessThan(1)
  })
})

describe('a faulty framework', () => {
  it.each([
    [
      'a key that reaches for the prototype',
      {...archives(), 'codebook.en.yml': `${archives()['codebook.en.yml']}__proto__: {x: 1}\n`},
      /Unrecognized key/,
    ],
    ['a term of very many wordings', archives({any: `["${'(a|b) '.repeat(30)}"]`}), /wordings/],
    ['a term without a letter', archives({any: '[""]'}), /codebook\.en\.yml:\d+:\d+/],
  ])('with %s is told by its place', async (_, files, message) => {
    expect((await faultOf(files)).details.join('\n')).toMatch(message)
  })

  it.fails.each([
    ['an alias', {...archives(), 'codebook.en.yml': 'a: &a [x]\nlanguage: en\nrules: *a\n'}, /codebook\.en\.yml/],
    ['a broken model', {...archives(), 'archives.en.json': '{"a":'}, /archives\.en\.json/],
    ['a folder where a file should be', {...archives(), 'extra.yml/': ''}, /extra\.yml/],
    ['very deep brackets', {...archives(), 'framework.json': '{"a":'.repeat(50_000)}, /^[^\n]{1,300}$/],
    [
      'an action that only the prototype has',
      {
        ...archives(),
        'concepts.csv':
          'notation,level,broader,label_en,definition,related,actions,sources,uri\nA,topic,,Archives,Records,,toString,,\n',
      },
      /toString/,
    ],
  ])('with %s is told by its place', async (_, files, message) => {
    const {message: what, details} = await faultOf(files)
    expect([what, ...details].slice(1).join('\n') || what).toMatch(message)
  })
})
