import type {RootContent} from 'mdast'
import type {Analysis} from '../../model/analysis.ts'
import {lookup} from '../lookup.ts'
import {stringify} from '../markdown.ts'
import {blockquote, heading, inline, list, paragraph, strong} from '../markdown-nodes.ts'
import type {Words} from '../words.ts'
import {type Letter, sheets} from './letter.ts'

/** The letters on the documents of an analysis as Markdown, parted by rules. */
export function letterMarkdown(analysis: Analysis): string {
  const found = lookup(analysis)
  const parts = sheets(found).map((sheet) => {
    if ('letter' in sheet) return letterNodes(sheet.letter, found.words)
    const left =
      sheet.left.length > 0 ? [paragraph(found.words.letter.nothing.but), list(sheet.left.map((one) => [one]))] : []
    return [heading(1, sheet.title), paragraph(sheet.why), ...left]
  })
  const none = parts.length === 0 ? [paragraph(found.words.letter.nothing.none)] : []
  const children = parts.flatMap((nodes, at): RootContent[] => (at === 0 ? nodes : [{type: 'thematicBreak'}, ...nodes]))
  const text = stringify([...none, ...children])
  // Escaped brackets would be in the way of whoever looks for a field.
  return Object.values(found.words.letter.fields).reduce((all, field) => all.replaceAll(`\\${field}`, field), text)
}

function letterNodes(letter: Letter, {open, close}: Words): RootContent[] {
  const block = (lines: readonly string[]): RootContent => ({
    type: 'paragraph',
    children: lines.flatMap((line, at) => [...(at === 0 ? [] : [{type: 'break'} as const]), ...inline(line)]),
  })
  return [
    block(letter.sender),
    block([letter.date]),
    block(letter.recipient),
    paragraph(strong(letter.subject)),
    block([letter.greeting]),
    ...letter.opening.map((line) => block([line])),
    ...letter.points.flatMap(({intro, leadIn, quote, request}, at): RootContent[] => [
      paragraph(strong(`${at + 1}.`), ` ${intro}`),
      blockquote(
        ...(leadIn === null ? [] : [paragraph(`${open}${leadIn} […]`)]),
        paragraph(`${leadIn === null ? open : ''}${quote}${close}`),
      ),
      block([request]),
    ]),
    ...letter.closing.map((line) => block([line])),
    ...letter.signature.map((line) => block([line])),
  ]
}
