import {WriteStream} from 'node:tty'
import {eastAsianWidth} from 'get-east-asian-width'
import {expect, test} from 'vitest'
import {emphasis, listOf} from '../../src/cli/terminal.ts'
import {clip, terminal} from '../../src/report/terminal.ts'
import {hostileAnalysis} from './hostile.ts'
import {largeAnalysis, sampleAnalysis} from './sample.ts'

/** The columns that a line takes. Marks take none. */
const width = (line: string) =>
  [...line.replace(/\p{M}/gu, '')].reduce((sum, point) => sum + eastAsianWidth(point.codePointAt(0) ?? 0), 0)

/** A terminal as Node knows it, which reads the same variables. */
const screen: WriteStream = Object.create(WriteStream.prototype, {isTTY: {value: true}})

function chinese() {
  const analysis = sampleAnalysis()
  for (const document of analysis.documents) document.name = `${'公共图书馆宣言'.repeat(9)}.pdf`
  for (const passage of analysis.passages) passage.text = `1. ${'各国应支持公共图书馆'.repeat(20)}`
  for (const concept of analysis.coverage.concepts)
    concept.label = `${'é'.normalize('NFD').repeat(70)} 图书馆和信息服务`
  analysis.provenance.options.title = '😀'.repeat(100)
  return analysis
}

test.each([
  ['the sample', sampleAnalysis],
  ['many passages', () => largeAnalysis(200)],
  ['hostile texts', hostileAnalysis],
  ['wide letters', chinese],
])('%s: no line takes more than 80 columns, and nothing steers the terminal', (_, analysis) => {
  const text = terminal(analysis())
  const lines = text.split('\n')
  expect(lines.length).toBeLessThanOrEqual(60)
  for (const line of lines) expect(width(line), line).toBeLessThanOrEqual(80)
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
})

test('a line is cut where it must be, between letters', () => {
  expect(clip('a'.repeat(80))).toBe('a'.repeat(80))
  expect(clip('a'.repeat(81))).toBe(`${'a'.repeat(79)}…`)
  expect(clip('图'.repeat(40))).toBe('图'.repeat(40))
  expect(clip('图'.repeat(41))).toBe(`${'图'.repeat(39)}…`)
  expect(clip('e\u0301'.repeat(81))).toBe(`${'e\u0301'.repeat(79)}…`)
  expect(clip('w'.repeat(1_000_000))).toHaveLength(80)
})

test('titles stand out on a terminal with colours, and only there', () => {
  const colours = {TERM: 'xterm-256color'}
  const plain = terminal(sampleAnalysis())
  const strong = terminal(sampleAnalysis(), emphasis(screen, colours))
  expect(strong).toContain('\u001B[1mOpportunities\u001B[22m\n')
  expect(strong.replaceAll('\u001B[1m', '').replaceAll('\u001B[22m', '')).toBe(plain)
  for (const env of [{...colours, NO_COLOR: '1'}, {...colours, NODE_DISABLE_COLORS: '1'}, {TERM: 'dumb'}])
    expect(terminal(sampleAnalysis(), emphasis(screen, env))).toBe(plain)
  for (const stream of [{}, {isTTY: false, hasColors: () => true}])
    expect(terminal(sampleAnalysis(), emphasis(stream, colours))).toBe(plain)
})

test('the list of files is broken between paths alone', () => {
  const names = [
    'report/report.html',
    `${'deep/'.repeat(30)}report.csv`,
    'report/report.md',
    'report/annotations.jsonld',
  ]
  const text = listOf(names)
  expect(text.replace(/\n/g, '').replace(/ +/g, ' ')).toBe(`Written: ${names.join(', ')}`)
  for (const line of text.split('\n')) if (!line.includes('deep/')) expect(line.length).toBeLessThanOrEqual(80)
  expect(listOf(['a', 'b'])).toBe('Written: a, b')
})
