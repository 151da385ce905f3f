import {toString} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {isHtml} from '../../src/read/media-type.ts'
import {words} from '../../src/text/words.ts'
import {paragraph, readAs, word} from './helpers.ts'

// What took a time that grew with the square (or worse) of its size: each is large enough that it would not end in time.

async function wordsOf(path: string, text: string): Promise<string[]> {
  const {result, file} = await readAs(path, text)
  expect(file.messages.map(String)).toEqual([])
  const all = (node: unknown): string => {
    const {type, children} = node as {type: string; children?: unknown[]}
    const apart = !['paragraph', 'heading', 'tableCell', 'strong', 'emphasis', 'link', 'delete'].includes(type)
    return children ? children.map(all).join(apart ? ' ' : '') : toString(node)
  }
  return words(all(result?.tree)).map((word) => word.text)
}

const repeat = (count: number, make: (index: number) => string) => Array.from({length: count}, (_, i) => make(i))

test('comments before a page are passed over one after the other', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(isHtml(bytes(`${'<!-- note -->'.repeat(200)}<p>text`))).toBe(false)
  expect(isHtml(bytes(`<?xml version="1.0"?>\n${'<!-- a --> '.repeat(200)}<!DOCTYPE html><p>text`))).toBe(true)
})

describe('plain text', () => {
  test('of 30,000 lines without a blank one', async () => {
    const line = 'the quick brown fox jumps over the lazy dog again and again, so it'
    expect(await wordsOf('a.txt', `${line}\n`.repeat(30_000))).toHaveLength(30_000 * 14)
  })

  test('of 20,000 pages', async () => {
    const text = repeat(20_000, (i) => `Report\nA page\nthat holds the words.\nThey end.\n${i + 1}\n`).join('\f')
    const {result, blocks} = await readAs('a.txt', text)
    expect(result?.pages).toBe(20_000)
    expect(blocks.at(-1)?.page).toBe('20000')
  })

  test('whose pages all hold the same is no furniture', async () => {
    const {texts} = await readAs('a.txt', 'Report\nThe words.\n12\n\f'.repeat(5))
    expect(texts.join(' ').match(/The words/g)).toHaveLength(5)
  })

  test('numbered beyond 999, while a year at the head of a line opens nothing', async () => {
    const lines = repeat(
      1003,
      (i) => `${i + 1}. Member States should take the measure that is needed ${i < 1002 ? 'there.' : 'in'}`,
    )
    const {texts} = await readAs('a.txt', [...lines, '2015. The rest of the sentence'].join('\n'))
    expect(texts).toHaveLength(1003)
    expect(texts.at(-1)).toMatch(/^1003\. .* in 2015\. The rest/)
  })
})

describe('Markdown', () => {
  test.each([
    ['lists in lists', repeat(700, (i) => `${'  '.repeat(i)}- x`).join('\n'), 700],
    ['lists in one line', `${'- '.repeat(20_000)}x`, 1],
    ['numbers in one line', `${'7. '.repeat(20_000)}x`, 20_001 - 20],
    ['quotations in one line', `${'> '.repeat(20_000)}x`, 1],
    ['rows of backticks of all lengths', repeat(1000, (i) => `${'`'.repeat(i % 700)} a`).join(' '), 1000],
    ['brackets', `${'['.repeat(20_000)}x`, 1],
    ['links without an end', '[a]('.repeat(20_000), 20_000],
    ['stars', '*a_ '.repeat(20_000), 20_000],
    ['a row of stars', `${'*'.repeat(20_000)}x${'*'.repeat(20_000)}`, 1],
    ['comments without an end', 'a <!-- '.repeat(10_000), 10_000],
    ['characters as they are, without an end', 'a <![CDATA['.repeat(5000), 10_000],
    ['a paragraph of many lines', 'the quick brown fox jumps\n'.repeat(10_000), 50_000],
    ['a label of many lines', `[${'a\n'.repeat(20_000)}]: x`, 20_001],
  ])('%s', async (_, text, count) => {
    expect(await wordsOf('a.md', text)).toHaveLength(count)
  })
})

describe('HTML', () => {
  test.each([
    ['elements in elements', `<body>${'<div>x'.repeat(10_000)}`, 10_000],
    ['lists in lists', `<body>${'<ul><li>x '.repeat(5000)}`, 5000],
    ['tables in tables', `<body>${'<table><tr><td>x '.repeat(10_000)}`, 10_000],
    ['fonts that are never closed', `<body>${repeat(2500, (i) => `<p><font size=${i}>x `).join('')}`, 2500],
    ['links that are never closed', `<body><p>${'<a href=x>'.repeat(10_000)}x`, 1],
    ['cells that span much', `<body><table><tr>${'<td colspan=1000 rowspan=1000>x '.repeat(2000)}<tr><td>y`, 2001],
    [
      'marks that all lead to one note',
      `<body><main>${'<p>a<sup><a href="#f">1</a></sup></p>'.repeat(1500)}<p id="f">${'<b>x</b> '.repeat(1500)}`,
      3000,
    ],
  ])('%s', async (_, text, count) => {
    expect(await wordsOf('a.html', `<!doctype html>${text}`)).toHaveLength(count)
  })

  test('tags that are left open in many paragraphs are no nesting', async () => {
    const sloppy = '<p><span><o:p>Words.</p><svg><path d="M0"/><g></svg><ul><li>one<li>two</ul>'.repeat(300)
    const {blocks} = await readAs('a.html', `<!doctype html><main>${sloppy}`)
    expect(blocks.map(({type}) => type)).toEqual(repeat(600, (i) => (i % 2 ? 'list' : 'paragraph')))
  })
})

describe('Word', () => {
  test.each([
    ['comments without an end', {body: `${paragraph('x')}${'<!-- '.repeat(40_000)}`}],
    ['a tag without an end', {body: `${paragraph('x')}<${'a'.repeat(100_000)}`}],
    ['levels without an end', {body: paragraph('x'), numbering: '<w:lvl w:ilvl="0">'.repeat(10_000)}],
    ['an entity that is not defined', {body: paragraph('x &who;')}],
    ['containers in containers', {body: `${'<w:sdt><w:sdtContent>'.repeat(5000)}x`}],
  ])('%s', async (_, parts) => {
    const {rules, file} = await readAs('a.docx', word(parts))
    expect(rules).toEqual(['damaged'])
    expect(file.messages[0]?.reason).not.toMatch(/xmldom|undefined|\n/)
  })

  test('comments are no text, and a bracket in quotation marks ends no tag', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1>"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const {blocks} = await readAs(
      'a.docx',
      word({body: `<!-- a -->${paragraph('Words.', {num: 1})}<!-- b -->`, numbering}),
    )
    expect(blocks).toEqual([{type: 'paragraph', text: 'Words.', marker: '1>'}])
  })
})
