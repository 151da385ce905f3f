import {strToU8, type Unzipped, unzipSync, zipSync} from 'fflate'
import type {Nodes, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {Reader} from '../model/reader.ts'
import {writeKnown} from './docx-known.ts'
import {attribute, tags, withoutComments} from './docx-xml.ts'
import {decode} from './encoding.ts'
import {MARK_END, MARK_START, writeMarkers} from './docx-markers.ts'
import {readNumbering} from './docx-numbering.ts'
import {promoteHeadings} from './headings.ts'
import {htmlToMdast} from './html-tree.ts'
import {isDocx} from './media-type.ts'
import {bytesOf} from './source.ts'

const MEGABYTE = 1024 * 1024
/** More than any document of words holds. A small file that claims more is made to fill the memory. */
const MOST_UNPACKED = 200 * MEGABYTE
const MOST_IN_PART = 30 * MEGABYTE

/** Word documents: headings, lists with the numbers that Word computes, tables and footnotes. */
export const docx: Reader = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extensions: ['docx', 'docm'],
  sniff: isDocx,
  async read(file) {
    const parts = unpack(file)
    const numbering = textOf(parts, 'numbering')
    const known = readNumbering(numbering, textOf(parts, 'styles'))
    for (const [name, bytes] of Object.entries(parts)) {
      let xml = withoutComments(decode(bytes).text) ?? damaged(file)
      if (/(?:^|\/)(?:document\d*|footnotes|endnotes)\.xml$/.test(name)) xml = writeMarkers(writeKnown(xml), known)
      if (/(?:^|\/)numbering\.xml$/.test(name)) xml = onlyBullets(xml)
      parts[name] = strToU8(xml)
    }
    const {default: mammoth} = await import('mammoth')
    const buffer = Buffer.from(zipSync(parts, {level: 0}))
    const options = {styleMap: STYLE_MAP, includeEmbeddedStyleMap: false}
    const {value} = await mammoth.convertToHtml({buffer}, options).catch((error: unknown) => {
      // What it says of faulty XML names no file and no line that anybody could look up.
      throw error instanceof RangeError ? error : damaged(file)
    })
    const {tree} = htmlToMdast(value, {page: false})
    takeMarkers(tree)
    if (!tree.children.some(({type}) => type === 'heading')) promoteHeadings(tree)
    const title = /<dc:title>([^<]+)<\/dc:title>/.exec(textOf(parts, 'core'))?.[1]?.trim()
    return {tree, title: title ? unescape(title) : null, pages: null, matter: {}}
  },
}

const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='toc 1'] => p:fresh",
]

/** The XML parts, and no more of them than a document can need. */
function unpack(file: VFile): Unzipped {
  const bytes = bytesOf(file)
  let unpacked = 0
  let largest = 0
  const list = {
    filter({name, originalSize}: {name: string; originalSize: number}): boolean {
      unpacked += originalSize
      if (isXml(name)) largest = Math.max(largest, originalSize)
      return false
    },
  }
  try {
    unzipSync(bytes, list)
  } catch {
    return damaged(file)
  }
  if (unpacked > MOST_UNPACKED || largest > MOST_IN_PART) {
    const size = `${Math.round(bytes.length / 1024)} KB that claim to hold ${Math.round(unpacked / MEGABYTE)} MB`
    return file.fail(`The Word document is ${size}, and was not opened. Save it anew in Word, without pictures.`, {
      ruleId: 'too-large',
      source: 'alignary',
    })
  }
  let parts: Unzipped = {}
  try {
    parts = unzipSync(bytes, {filter: ({name}) => isXml(name)})
  } catch {
    // Said below, as of a file without parts.
  }
  return Object.keys(parts).length > 0 ? parts : damaged(file)
}

function damaged(file: VFile): never {
  return file.fail(
    'The Word document is damaged or was cut short. Open it in Word and save it anew, or save it as PDF.',
    {
      ruleId: 'damaged',
      source: 'alignary',
    },
  )
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name)
}

function textOf(parts: Unzipped, name: string): string {
  const path = Object.keys(parts).find((key) => key.endsWith(`/${name}.xml`))
  return path ? decode(parts[path] ?? new Uint8Array()).text : ''
}

/** Numbers are written by now; bullets are left for the conversion to make lists of. */
function onlyBullets(numbering: string): string {
  let out = ''
  let from = 0
  let level: {start: number; bullet: boolean} | null = null
  for (const tag of tags(numbering)) {
    if (tag.name === 'lvl' && tag.kind === 'open') level = {start: tag.start, bullet: false}
    else if (tag.name === 'numFmt' && level) level.bullet = attribute(tag, 'val') === 'bullet'
    else if (tag.name === 'lvl' && tag.kind === 'close' && level) {
      if (!level.bullet) {
        out += numbering.slice(from, level.start)
        from = tag.end
      }
      level = null
    }
  }
  return out + numbering.slice(from)
}

/** Moves the numbers from the text to the blocks. In headings they stay, and where words are part of them: "Article 5". */
function takeMarkers(tree: Root): void {
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
    const text = firstText(node)
    const match = text && MARKER.exec(text.value)
    if (!text || !match) return
    const marker = match[1] ?? ''
    text.value = text.value.slice(match[0].length).trimStart()
    if (node.type === 'paragraph' && !WORDS.test(marker)) node.data = {...node.data, marker}
    else text.value = `${marker} ${text.value}`
  })
  visit(tree, 'text', (node) => {
    if (node.value.includes(MARK_START)) node.value = node.value.replaceAll(MARK_START, '').replaceAll(MARK_END, ' ')
  })
}

const MARKER = new RegExp(`^\\s*${MARK_START}([^${MARK_END}]*)${MARK_END}`)

/** "Article 5", "§ 5". */
const WORDS = /\s|§/

function firstText(node: Nodes): {value: string} | undefined {
  if (node.type === 'text') return node
  const first = 'children' in node ? node.children[0] : undefined
  return first && firstText(first)
}

function unescape(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}
