import {element, type Markup, xml} from './xml.ts'

// The parts of a workbook that are alike in all of them.

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The formats of cells, by their places in `styles`. */
export const style = {header: 1, text: 2, number: 3}

export function contentTypes(sheets: number): string {
  const override = (part: string, type: string) =>
    element('Override', {PartName: `/xl/${part}.xml`, ContentType: `${TYPE}.${type}+xml`})
  return xml(
    element('Types', {xmlns: `${PACKAGE}/content-types`}, [
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', {Extension: 'xml', ContentType: 'application/xml'}),
      override('workbook', 'sheet.main'),
      override('styles', 'styles'),
      ...Array.from({length: sheets}, (_, at) => override(`worksheets/sheet${at + 1}`, 'worksheet')),
    ]),
  )
}

/** What a part leads to, by kind and path; numbered from `rId1`. */
export function relations(targets: readonly (readonly [kind: string, path: string])[]): string {
  return xml(
    element(
      'Relationships',
      {xmlns: `${PACKAGE}/relationships`},
      targets.map(([kind, path], at) =>
        element('Relationship', {Id: `rId${at + 1}`, Type: `${OFFICE}/${kind}`, Target: path}),
      ),
    ),
  )
}

export function styles(): string {
  const solid = element('patternFill', {patternType: 'solid'}, [element('fgColor', {rgb: 'FFE7ECF2'})])
  const fill = (...children: Markup[]) => element('fill', {}, children)
  const format = (attributes: Record<string, number>, wrap: boolean) =>
    element('xf', {numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0, ...attributes, applyAlignment: 1}, [
      element('alignment', {vertical: 'top', wrapText: wrap ? 1 : 0}),
    ])
  const list = (name: string, ...children: Markup[]) => element(name, {count: children.length}, children)
  const sides = ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side))
  return xml(
    element('styleSheet', {xmlns: MAIN}, [
      list(
        'fonts',
        element('font', {}, [element('sz', {val: 11}), element('name', {val: 'Calibri'})]),
        element('font', {}, [element('b'), element('sz', {val: 11}), element('name', {val: 'Calibri'})]),
      ),
      // The first two are fixed by the format.
      list(
        'fills',
        fill(element('patternFill', {patternType: 'none'})),
        fill(element('patternFill', {patternType: 'gray125'})),
        fill(solid),
      ),
      list('borders', element('border', {}, sides)),
      list('cellStyleXfs', element('xf', {numFmtId: 0, fontId: 0, fillId: 0, borderId: 0})),
      list(
        'cellXfs',
        element('xf', {numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0}),
        format({fontId: 1, fillId: 2, applyFont: 1, applyFill: 1}, true),
        // Stays a text when somebody edits it, even where it begins like a formula.
        format({quotePrefix: 1}, true),
        format({}, false),
      ),
      list('cellStyles', element('cellStyle', {name: 'Normal', xfId: 0, builtinId: 0})),
    ]),
  )
}
