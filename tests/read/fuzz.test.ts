import fc from 'fast-check'
import {unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {fatalRules, warningRules} from '../../src/read/rules.ts'
import {column, makePdf} from './pdf-bytes.ts'
import {paragraph, readAs, word} from './helpers.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const RUNS = {numRuns: 500, seed: 20_300}
const fatal = new Set<string>(fatalRules)
const warning = new Set<string>(warningRules)

const markdown = `---\ntitle: Aims\n---\n\n# Aims\n\n1. Member *States* should [read](http://a.org).[^1]\n   - (a) libraries\n\n| a | b |\n|---|---|\n| c | d |\n\n<b>And</b> \`more\`.\n\n[^1]: A note – “é”.\n`
const html = `<!doctype html><html><head><title>Aims</title></head><body><nav><a href="/">x</a></nav><main><h1>Aims</h1><p>Member <b>States</b> &amp; libraries<sup><a href="#n" id="r">1</a></sup></p><ol type="a" start="3"><li>One<ul><li>Two</li></ul></li></ol><table><tr><th>a</th><td>b</td></tr></table><p id="n"><a href="#r">1</a> Note.</p></main></body></html>`
const text =
  'AIMS\n\n1. Member States should support libraries in carry-\ning out this Recommendation.\n\n(a) One\n\f2\nMore.\n'
const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
const body = `${paragraph('Aims', {style: 'Heading1'})}${paragraph('Member States should read.', {num: 1})}<w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc></w:tr></w:tbl>`
const docx = word({body, numbering})

const pieces = fc.constantFrom(
  ...'<div>|</div>|<table>|<li>|<p|"|&amp;|&#0;|&#x110000;|&bogus;|<!--|-->|<![CDATA[|]]>|<w:p>|</w:p>|<w:numId w:val="9"/>|<w:ilvl w:val="-1"/>'.split(
    '|',
  ),
  ...['[', '](', '`', '```\n', '> '.repeat(40), '- '.repeat(40), '|', '\n\n', '[^1]: ', '---\n', '\f', '\0', '\uFEFF'],
)

interface Change {
  at: number
  length: number
  put: Uint8Array
}

/** A stretch of bytes taken out, and other bytes or markup put in. */
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  length: fc.oneof(fc.constant(0), fc.integer({min: 1, max: 8}), fc.integer({min: 1, max: 100_000})),
  put: fc.oneof(
    fc.uint8Array({maxLength: 6}),
    fc.tuple(pieces, fc.integer({min: 1, max: 300})).map(([piece, times]) => encode(piece.repeat(times))),
    pieces.map(encode),
  ),
})
const changes = fc.array(change, {minLength: 1, maxLength: 4})

function changed(good: Uint8Array, list: Change[]): Uint8Array {
  return list.reduce((bytes, {at, length, put}) => {
    const from = Math.floor(at * bytes.length)
    return Uint8Array.from([...bytes.subarray(0, from), ...put, ...bytes.subarray(from + length)])
  }, good)
}

/** Reading ends, with words or with one fatal message that tells why. */
async function holds(path: string, bytes: Uint8Array): Promise<void> {
  // Lets the test runner hear from this test, which would otherwise keep the thread to itself.
  await new Promise((done) => setImmediate(done))
  const {result, file} = await readAs(path, bytes)
  const reasons = file.messages.filter((message) => message.fatal).map(({ruleId}) => ruleId ?? '')
  expect(reasons).toHaveLength(result ? 0 : 1)
  for (const {ruleId, fatal: is, reason} of file.messages) {
    expect(is ? fatal : warning).toContain(ruleId)
    expect(reason).not.toMatch(/\n|undefined|\[object/)
  }
}

describe('a damaged document is read, or said to be damaged', () => {
  test.each([
    ['a.txt', encode(text)],
    ['a.md', encode(markdown)],
    ['a.html', encode(html)],
    ['a.docx', docx],
    [
      'a.pdf',
      makePdf([column(['Aims', 'Member States should support libraries in carrying out', 'this Recommendation.'])]),
    ],
  ])('%s', {timeout: 120_000}, async (path, good) => {
    await holds(path, good)
    await fc.assert(
      fc.asyncProperty(changes, (list) => holds(path, changed(good, list))),
      RUNS,
    )
  })

  test('the parts of a Word file', {timeout: 120_000}, async () => {
    const parts = unzipSync(docx)
    const name = fc.constantFrom(...Object.keys(parts))
    await fc.assert(
      fc.asyncProperty(name, changes, (part, list) => {
        return holds('a.docx', zipSync({...parts, [part]: changed(parts[part] ?? new Uint8Array(), list)}, {level: 0}))
      }),
      RUNS,
    )
  })
})
