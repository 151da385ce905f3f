import type {Nodes, Parents, Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {VFile} from 'vfile'
import {parseDocument} from 'yaml'
import type {Reader} from '../model/reader.ts'
import {htmlToMdast} from './html-tree.ts'
import {limitMarks, limitNesting} from './markdown-limits.ts'
import {pieces} from './markdown-pieces.ts'
import {textOf} from './source.ts'
import {tidy} from './tidy.ts'

/** Markdown: CommonMark with GitHub's tables and footnotes, front matter, and HTML in it read as text. */
export const markdown: Reader = {
  mediaType: 'text/markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  async read(file) {
    const tree = parse(limitNesting(textOf(file)))
    const matter = matterOf(tree, file)
    replaceHtml(tree)
    const title = typeof matter.title === 'string' ? matter.title.trim() : ''
    return {tree: tidy(tree), title: title || null, pages: null, matter}
  },
}

function parse(text: string): Root {
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml'])
  const children = pieces(text).flatMap((piece) => {
    const found = parser().use(limitMarks, piece.text).parse(piece.text).children
    return found.slice(0, found.length - piece.foreign)
  })
  return {type: 'root', children}
}

/** What the front matter says. What is wrong with it becomes a message of the file. */
export function matterOf(tree: Root, file: VFile): Record<string, unknown> {
  const first = tree.children[0]
  if (first?.type === 'yaml') {
    const document = parseDocument(first.value)
    const fault = document.errors[0]
    if (fault) {
      // The first line of the file is the dashes above the YAML.
      const {line, col} = fault.linePos?.[0] ?? {line: 1, col: 1}
      const where = `line ${line + 1}: ${fault.message.split('\n')[0]?.replace(/ at line.*$/, '')}`
      const todo = 'It was left out; correct it, for instance by putting values with a colon in quotes.'
      file.message(`The front matter cannot be read (${where}). ${todo}`, {
        ruleId: 'front-matter',
        source: 'alignary',
        place: {line: line + 1, column: col},
      })
      return {}
    }
    const value: unknown = document.toJS()
    if (isRecord(value)) return value
  } else if ((first?.type as string) === 'toml') {
    const reason = 'The front matter is TOML and was left out. Write it as YAML, between lines of three dashes.'
    file.message(reason, {ruleId: 'front-matter', source: 'alignary', place: {line: 1, column: 1}})
  }
  return {}
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A block of HTML is read as such; of HTML within a line only the tags are nodes, and go. */
function replaceHtml(parent: Parents): void {
  const children: Nodes[] = []
  for (const child of parent.children as Nodes[]) {
    if (child.type !== 'html') {
      if ('children' in child) replaceHtml(child)
      children.push(child)
    } else if (parent.type === 'paragraph' || !('children' in parent) || isPhrasing(parent)) {
      if (/^<br\b/i.test(child.value)) children.push({type: 'break'})
    } else {
      const {tree} = htmlToMdast(child.value, {page: false})
      children.push(...tree.children)
    }
  }
  parent.children = children as never
}

function isPhrasing(parent: Parents): boolean {
  return !['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type)
}
