import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {loadLanguages} from '../../src/load/languages.ts'
import {dataFolder} from '../../src/load/paths.ts'
import type {BlockData, Document} from '../../src/model/document.ts'
import type {Passage} from '../../src/model/passage.ts'
import {segment} from '../../src/segment/segment.ts'

export type Tree = Document['tree']
type Block = Tree['children'][number]

export const languages = await loadLanguages(`${dataFolder()}/languages`)
export const hasFrench = languages.some(({language}) => language === 'fr')

export function markdown(text: string): Tree {
  return unified().use(remarkParse).use(remarkGfm).parse(text)
}

/** A paragraph for each string, as readers of PDF and text make them; "# " and so on begin a heading. */
export function blocks(...texts: (string | Block)[]): Tree {
  return {type: 'root', children: texts.map((text) => (typeof text === 'string' ? block(text) : text))}
}

export function block(text: string, data?: BlockData): Block {
  const heading = /^(#+) /.exec(text)
  const value = heading ? text.slice(heading[0].length) : text
  const children = [{type: 'text' as const, value}]
  const depth = (heading?.[1]?.length ?? 1) as 1 | 2 | 3
  return {
    ...(heading ? {type: 'heading', depth} : {type: 'paragraph'}),
    children,
    ...(data && {data}),
  } as Block
}

export function document(tree: Tree, more: Partial<Document> = {}): Document {
  return {
    id: 'sample',
    name: 'sample.md',
    title: 'Sample',
    kind: 'recommendation',
    stage: null,
    basis: {kind: '', stage: ''},
    language: 'en',
    mediaType: 'text/markdown',
    sha256: '',
    pages: null,
    tree,
    ...more,
  }
}

export function passages(tree: Tree, more: Partial<Document> = {}): Passage[] {
  return segment(document(tree, more), languages)
}

/** The number of every passage that is no heading. */
export function numbers(tree: Tree, more: Partial<Document> = {}): (string | null)[] {
  return passages(tree, more)
    .filter(({kind}) => kind !== 'heading')
    .map(({locator}) => locator.paragraph)
}
