import {element, type Markup, xml} from '../xml.ts'
import {zip} from '../zip.ts'
import {TEXT_WIDTH} from './blocks.ts'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const namespaces = {'xmlns:w': MAIN, 'xmlns:r': OFFICE}

/** A4 with margins of 25 mm, in twentieths of a point. */
const PAGE = {width: 11_906, height: 16_838, margin: Math.round((11_906 - TEXT_WIDTH) / 2)}

/**
 * A Word document of these blocks, A4, with the pages counted at its foot. It holds no date and no name, so that the same blocks give the
 * same bytes.
 */
export function wordFile(blocks: readonly Markup[], title: string, language: string): Uint8Array {
  return zip({
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([
      [`${OFFICE}/officeDocument`, 'word/document.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': xml(
      element(
        'cp:coreProperties',
        {'xmlns:cp': `${PACKAGE}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/'},
        [element('dc:title', {}, [title]), element('dc:language', {}, [language])],
      ),
    ),
    'word/_rels/document.xml.rels': relations([
      [`${OFFICE}/styles`, 'styles.xml'],
      [`${OFFICE}/footer`, 'footer.xml'],
    ]),
    'word/styles.xml': styles(language),
    'word/footer.xml': xml(
      element('w:ftr', namespaces, [
        element('w:p', {}, [
          element('w:pPr', {}, [element('w:jc', {'w:val': 'center'})]),
          element('w:fldSimple', {'w:instr': 'PAGE'}, [element('w:r', {}, [element('w:t', {}, ['1'])])]),
        ]),
      ]),
    ),
    'word/document.xml': xml(element('w:document', namespaces, [element('w:body', {}, [...blocks, section()])])),
  })
}

function section(): Markup {
  const {width, height, margin} = PAGE
  return element('w:sectPr', {}, [
    element('w:footerReference', {'w:type': 'default', 'r:id': 'rId2'}),
    element('w:pgSz', {'w:w': width, 'w:h': height}),
    element('w:pgMar', {
      'w:top': margin,
      'w:right': margin,
      'w:bottom': margin,
      'w:left': margin,
      'w:header': 709,
      'w:footer': 709,
      'w:gutter': 0,
    }),
  ])
}

interface Look {
  id: string
  name: string
  /** In half points. */
  size: number
  /** Space before and after, in twentieths of a point. */
  before?: number
  after?: number
  /** In twentieths of a point, left. */
  indent?: number
  bold?: true
  colour?: string
  /** How deep in the outline of the document, from 0. */
  outline?: number
}

// The names are those that Word itself has for them.
const looks: Look[] = [
  {id: 'Title', name: 'Title', size: 52, before: 3400, after: 240, bold: true, colour: '1F3A5F'},
  {id: 'Subtitle', name: 'Subtitle', size: 28, after: 480, colour: '44546A'},
  {id: 'Heading1', name: 'heading 1', size: 32, before: 360, after: 120, bold: true, colour: '1F3A5F', outline: 0},
  {id: 'Heading2', name: 'heading 2', size: 26, before: 280, after: 80, bold: true, colour: '1F3A5F', outline: 1},
  {id: 'Heading3', name: 'heading 3', size: 22, before: 200, after: 60, bold: true, outline: 2},
  {id: 'Quote', name: 'Quote', size: 22, after: 80, indent: 425},
  {id: 'Citation', name: 'Citation', size: 20, after: 80, indent: 425, colour: '44546A'},
  {id: 'Point', name: 'Point', size: 22, before: 120, after: 80},
  {id: 'Small', name: 'Small', size: 19, after: 20},
  {id: 'Fact', name: 'Fact', size: 19, after: 20, indent: 425},
  {id: 'LastFact', name: 'Last Fact', size: 19, after: 240, indent: 425},
  {id: 'Apart', name: 'Apart', size: 22, before: 360, after: 240},
]

function styles(language: string): string {
  return xml(
    element('w:styles', namespaces, [
      element('w:docDefaults', {}, [
        element('w:rPrDefault', {}, [
          element('w:rPr', {}, [
            element('w:rFonts', {'w:ascii': FONT, 'w:hAnsi': FONT, 'w:cs': FONT}),
            element('w:sz', {'w:val': 22}),
            element('w:szCs', {'w:val': 22}),
            element('w:lang', {'w:val': language}),
          ]),
        ]),
        element('w:pPrDefault', {}, [
          element('w:pPr', {}, [element('w:spacing', {'w:after': 120, 'w:line': 264, 'w:lineRule': 'auto'})]),
        ]),
      ]),
      element('w:style', {'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal'}, [
        element('w:name', {'w:val': 'Normal'}),
      ]),
      ...looks.map(style),
      lines(),
    ]),
  )
}

const FONT = 'Calibri'

function style({id, name, size, before = 0, after = 0, indent, bold, colour, outline}: Look): Markup {
  return element('w:style', {'w:type': 'paragraph', 'w:styleId': id}, [
    element('w:name', {'w:val': name}),
    element('w:basedOn', {'w:val': 'Normal'}),
    element('w:next', {'w:val': 'Normal'}),
    element('w:pPr', {}, [
      ...(outline === undefined ? [] : [element('w:keepNext')]),
      element('w:spacing', {'w:before': before, 'w:after': after}),
      ...(indent === undefined ? [] : [element('w:ind', {'w:left': indent, 'w:right': indent})]),
      ...(outline === undefined ? [] : [element('w:outlineLvl', {'w:val': outline})]),
    ]),
    element('w:rPr', {}, [
      ...(bold ? [element('w:b')] : []),
      ...(colour === undefined ? [] : [element('w:color', {'w:val': colour})]),
      element('w:sz', {'w:val': size}),
      element('w:szCs', {'w:val': size}),
    ]),
  ])
}

/** Tables with thin lines. */
function lines(): Markup {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const line = {'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'A6B1BF'}
  return element('w:style', {'w:type': 'table', 'w:styleId': 'Lines'}, [
    element('w:name', {'w:val': 'Lines'}),
    element('w:tblPr', {}, [
      element(
        'w:tblBorders',
        {},
        sides.map((side) => element(`w:${side}`, line)),
      ),
      element(
        'w:tblCellMar',
        {},
        ['top', 'left', 'bottom', 'right'].map((side) =>
          element(`w:${side}`, {'w:w': side === 'top' || side === 'bottom' ? 40 : 90, 'w:type': 'dxa'}),
        ),
      ),
    ]),
  ])
}

function contentTypes(): string {
  const override = (part: string, type: string) => element('Override', {PartName: part, ContentType: type})
  return xml(
    element('Types', {xmlns: `${PACKAGE}/content-types`}, [
      element('Default', {Extension: 'rels', ContentType: `${RELATIONS}+xml`}),
      element('Default', {Extension: 'xml', ContentType: 'application/xml'}),
      override('/word/document.xml', `${TYPE}.document.main+xml`),
      override('/word/styles.xml', `${TYPE}.styles+xml`),
      override('/word/footer.xml', `${TYPE}.footer+xml`),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ]),
  )
}

const RELATIONS = 'application/vnd.openxmlformats-package.relationships'

function relations(targets: readonly (readonly [type: string, path: string])[]): string {
  return xml(
    element(
      'Relationships',
      {xmlns: `${PACKAGE}/relationships`},
      targets.map(([Type, Target], at) => element('Relationship', {Id: `rId${at + 1}`, Type, Target})),
    ),
  )
}
