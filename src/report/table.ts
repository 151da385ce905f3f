import {clean} from './clean.ts'

/** A column: its title, and how many characters wide a spreadsheet shows it. */
export interface Column {
  title: string
  width: number
}

/** What stands in a cell; `null` where nothing does. */
export type Cell = string | number | null

/** A table for a spreadsheet. Every row has a cell for each column. */
export interface Table {
  /** The name of its sheet, at most 31 letters. */
  name: string
  columns: Column[]
  rows: Cell[][]
}

/** A column with what it shows of one thing: a table is made of these. */
export interface Shows<T> extends Column {
  cell(of: T): Cell
}

/** A table of things, a row each. Texts are made fit to stand in a cell. */
export function tableOf<T>(name: string, columns: readonly Shows<T>[], things: readonly T[]): Table {
  return {
    name,
    columns: columns.map(({title, width}) => ({title: text(title), width})),
    rows: things.map((thing) => columns.map(({cell}) => settled(cell(thing)))),
  }
}

function settled(cell: Cell): Cell {
  return typeof cell === 'string' ? text(cell) : cell
}

// A formula may hide behind white space that a spreadsheet trims.
function text(cell: string): string {
  return clean(cell).trim()
}
