import type {Analysis} from '../model/analysis.ts'
import {lookup} from './lookup.ts'
import type {Cell, Column, Table} from './table.ts'
import {opportunityTable} from './table-opportunities.ts'
import {passageTable} from './table-passages.ts'
import {element, type Markup, xml} from './xml.ts'
import {contentTypes, relations, styles, style} from './xlsx-parts.ts'
import {zip} from './zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Excel holds so many UTF-16 code units in a cell and refuses a file with more. */
const MOST = 32_767
const CUT = ' …'
/** The height of a line in points, and how many are shown of a cell. */
const LINE = 15
const MOST_LINES = 6

/**
 * A workbook with a sheet of the opportunities and one of all passages. The header stays in sight, every column can be filtered, numbers are
 * numbers, and no cell is a formula: texts are marked as such.
 */
export function xlsx(analysis: Analysis): Uint8Array {
  const found = lookup(analysis)
  const tables = [opportunityTable(found), passageTable(found)]
  return zip({
    '[Content_Types].xml': contentTypes(tables.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(tables),
    'xl/_rels/workbook.xml.rels': relations([
      ...tables.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles(),
    ...Object.fromEntries(tables.map((table, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet(table, at === 0)])),
  })
}

function workbook(tables: readonly Table[]): string {
  // What is filtered has a name too: without it Excel forgets a filter that is set and saved.
  const filters = tables.map((table, at) =>
    element('definedName', {name: '_xlnm._FilterDatabase', localSheetId: at, hidden: 1}, [
      `'${table.name.replaceAll("'", "''")}'!${range(table, '$')}`,
    ]),
  )
  return xml(
    element('workbook', {xmlns: MAIN, 'xmlns:r': OFFICE}, [
      element(
        'sheets',
        {},
        tables.map(({name}, at) => element('sheet', {name, sheetId: at + 1, 'r:id': `rId${at + 1}`})),
      ),
      element('definedNames', {}, filters),
    ]),
  )
}

function sheet(table: Table, first: boolean): string {
  const {columns, rows} = table
  const titles = columns.map(({title}) => title)
  const header = titles.map((title, at) => cell(title, at, 0, style.header))
  const body = rows.map((row, at) =>
    line(
      at + 1,
      row.flatMap((one, column) => valueCell(one, column, at + 1)),
      heightOf(row, columns),
    ),
  )
  return xml(
    element('worksheet', {xmlns: MAIN}, [
      element('sheetViews', {}, [
        element('sheetView', {workbookViewId: 0, tabSelected: first ? 1 : null}, [
          element('pane', {ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen'}),
        ]),
      ]),
      element(
        'cols',
        {},
        columns.map(({width}, at) => element('col', {min: at + 1, max: at + 1, width, customWidth: 1})),
      ),
      element('sheetData', {}, [line(0, header, heightOf(titles, columns)), ...body]),
      element('autoFilter', {ref: range(table)}),
    ]),
  )
}

function line(row: number, cells: readonly Markup[], ht: number): Markup {
  return element('row', {r: row + 1, ht, customHeight: 1}, cells)
}

/** In points: for the lines that the longest cell is about to take, or for as many as leave several rows on a screen. */
function heightOf(row: readonly Cell[], columns: readonly Column[]): number {
  const lines = row.map((one, at) => (typeof one === 'string' ? Math.ceil(one.length / (columns[at]?.width ?? 1)) : 1))
  return LINE * Math.min(MOST_LINES, Math.max(1, ...lines))
}

function valueCell(value: Cell, column: number, row: number): Markup[] {
  if (value === null || value === '') return []
  if (typeof value === 'string') return [cell(value, column, row, style.text)]
  return [element('c', {r: `${letters(column)}${row + 1}`, s: style.number}, [element('v', {}, [String(value)])])]
}

function cell(text: string, column: number, row: number, s: number): Markup {
  return element('c', {r: `${letters(column)}${row + 1}`, s, t: 'inlineStr'}, [
    element('is', {}, [element('t', {'xml:space': 'preserve'}, [shown(text)])]),
  ])
}

/** What a cell can hold of a text. Excel would read "_x0041_" as a sign for "A", so that the first "_" of such is written as its own sign. */
function shown(text: string): string {
  const written = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  if (written.length <= MOST) return written
  const cut = written.slice(0, MOST - CUT.length)
  return `${cut.replace(/(?:[\uD800-\uDBFF]|_x?[0-9A-Fa-f]{0,4})$/, '')}${CUT}`
}

/** "A1:V20": the whole table. */
function range({columns, rows}: Table, sign = ''): string {
  return `${sign}A${sign}1:${sign}${letters(columns.length - 1)}${sign}${rows.length + 1}`
}

/** The name of a column, counted from 0: A, B … Z, AA, AB … */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}
