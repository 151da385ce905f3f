import {strToU8, zipSync} from 'fflate'
import {toString} from 'mdast-util-to-string'
import {VFile} from 'vfile'
import type {BlockData} from '../../src/model/document.ts'
import {read} from '../../src/read/read.ts'

/** Reads content as if it came from a file of that name. */
export async function readAs(path: string, value: string | Uint8Array, password?: string) {
  const file = new VFile({path, value: typeof value === 'string' ? new TextEncoder().encode(value) : value})
  const result = await read(file, password === undefined ? {} : {password})
  const blocks = (result?.tree.children ?? []).map((node): BlockData & {type: string; text: string} => ({
    ...node.data,
    type: node.type === 'heading' ? `h${node.depth}` : node.type,
    text: toString(node),
  }))
  return {
    result,
    blocks,
    texts: blocks.map(({text}) => text),
    rules: file.messages.map(({ruleId}) => ruleId),
    file,
  }
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface WordParts {
  body: string
  numbering?: string
  styles?: string
  footnotes?: string
  endnotes?: string
}

/** The least Word file that holds these parts, whose XML is given without their root. */
export function word({body, numbering = '', styles = '', footnotes, endnotes}: WordParts): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': strToU8(`<w:numbering ${W}>${numbering}</w:numbering>`),
    'word/styles.xml': strToU8(`<w:styles ${W}>${styles}</w:styles>`),
  }
  if (footnotes !== undefined) parts['word/footnotes.xml'] = strToU8(`<w:footnotes ${W}>${footnotes}</w:footnotes>`)
  if (endnotes !== undefined) parts['word/endnotes.xml'] = strToU8(`<w:endnotes ${W}>${endnotes}</w:endnotes>`)
  return zipSync(parts)
}

/** A paragraph of a Word file, in list `num` at `level`, or in a style. */
export function paragraph(
  text: string,
  {num, level = 0, style}: {num?: number; level?: number; style?: string} = {},
): string {
  const list = num === undefined ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`
  return `<w:p><w:pPr>${named}${list}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
}

/** A level of a list, its definition and its use, as numbering.xml has them. */
export const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
export const list = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
export const num = (id: number, abstract: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`

/** 1. (a) (i) */
export const paragraphs = list(
  0,
  level(0, 'decimal', '%1.'),
  level(1, 'lowerLetter', '(%2)'),
  level(2, 'lowerRoman', '(%3)'),
)
