import {element, type Markup} from '../xml.ts'

// Blocks of a Word document. Text is escaped by `element`, so that no document can bring markup in; it stands in styles, whose look
// parts.ts tells.

/** A run of text: plain, strong, or a field that somebody has to fill in. */
export type Run = string | {strong: string} | {field: string}

/** The paragraph styles. */
export type Style =
  | 'Normal'
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Quote'
  | 'Citation'
  | 'Point'
  | 'Small'
  | 'Apart'
  | 'Fact'
  | 'LastFact'

export interface ParagraphOptions {
  style?: Style
  /** Begins a page. */
  newPage?: boolean
  /** Stays on the page of the next one. */
  withNext?: boolean
}

/** One paragraph. What is written from right to left is set so. */
export function paragraph(runs: Run | readonly Run[], {style, newPage, withNext}: ParagraphOptions = {}): Markup {
  const all = typeof runs === 'string' || !Array.isArray(runs) ? [runs as Run] : (runs as readonly Run[])
  const right = rightToLeft(all.map(textOf).join(''))
  // The order of these is fixed by the format.
  const properties = [
    ...(style && style !== 'Normal' ? [element('w:pStyle', {'w:val': style})] : []),
    ...(withNext ? [element('w:keepNext')] : []),
    ...(newPage ? [element('w:pageBreakBefore')] : []),
    ...(right ? [element('w:bidi')] : []),
  ]
  return element('w:p', {}, [
    ...(properties.length > 0 ? [element('w:pPr', {}, properties)] : []),
    ...all.map((one) => run(one, right)),
  ])
}

/** A table that fills the width. Its header is repeated on each page, and no row is torn by a page's end. */
export function table(
  header: readonly string[],
  rows: readonly (readonly (Run | readonly Run[])[])[],
  /** The width of each column, in parts of all of them together. */
  parts: readonly number[],
): Markup {
  const sum = parts.reduce((a, b) => a + b, 0)
  const widths = parts.map((part) => Math.round((part / sum) * TEXT_WIDTH))
  const cell = (content: Run | readonly Run[], at: number, head: boolean) =>
    element('w:tc', {}, [
      element('w:tcPr', {}, [
        element('w:tcW', {'w:w': widths[at] ?? 0, 'w:type': 'dxa'}),
        ...(head ? [element('w:shd', {'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'E7ECF2'})] : []),
      ]),
      paragraph(content, {style: 'Small'}),
    ])
  const line = (cells: readonly (Run | readonly Run[])[], head: boolean) =>
    element('w:tr', {}, [
      element('w:trPr', {}, [element('w:cantSplit'), ...(head ? [element('w:tblHeader')] : [])]),
      ...cells.map((content, at) => cell(content, at, head)),
    ])
  return element('w:tbl', {}, [
    element('w:tblPr', {}, [
      element('w:tblStyle', {'w:val': 'Lines'}),
      element('w:tblW', {'w:w': TEXT_WIDTH, 'w:type': 'dxa'}),
      element('w:tblLayout', {'w:type': 'fixed'}),
    ]),
    element(
      'w:tblGrid',
      {},
      widths.map((width) => element('w:gridCol', {'w:w': width})),
    ),
    line(
      header.map((strong) => ({strong})),
      true,
    ),
    ...rows.map((row) => line(row, false)),
  ])
}

/** The width of A4 between its margins, in twentieths of a point. */
export const TEXT_WIDTH = 9070

function run(of: Run, right: boolean): Markup {
  const properties = [
    ...(typeof of !== 'string' && 'strong' in of ? [element('w:b')] : []),
    ...(typeof of !== 'string' && 'field' in of ? [element('w:highlight', {'w:val': 'yellow'})] : []),
    ...(right ? [element('w:rtl')] : []),
  ]
  return element('w:r', {}, [
    ...(properties.length > 0 ? [element('w:rPr', {}, properties)] : []),
    element('w:t', {'xml:space': 'preserve'}, [textOf(of).replace(/\s+/g, ' ')]),
  ])
}

function textOf(of: Run): string {
  return typeof of === 'string' ? of : 'strong' in of ? of.strong : of.field
}

const LETTER = /\p{L}/u
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Whether the first letter is of a script that runs from right to left. */
function rightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(LETTER.exec(text)?.[0] ?? '')
}
