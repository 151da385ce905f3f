import {stringify} from 'csv-stringify/browser/esm/sync'
import type {Analysis} from '../model/analysis.ts'
import {lookup} from './lookup.ts'
import type {Table} from './table.ts'
import {opportunityTable} from './table-opportunities.ts'
import {passageTable} from './table-passages.ts'

/** The opportunities, one row each. Cells that a spreadsheet would run as a formula are made text. */
export function csv(analysis: Analysis): string {
  return csvOf(opportunityTable(lookup(analysis)))
}

/** Every passage, one row each. */
export function passagesCsv(analysis: Analysis): string {
  return csvOf(passageTable(lookup(analysis)))
}

function csvOf({columns, rows}: Table): string {
  // The mark at the start tells Excel that this is UTF-8.
  return stringify([columns.map(({title}) => title), ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}
