import type {Root} from 'mdast'
import type {Reader} from '../model/reader.ts'
import {promoteHeadings} from './headings.ts'
import {textOf} from './source.ts'
import {readLines} from './text-lines.ts'
import {joinLines} from './text-paragraphs.ts'

/** Plain text, with lines broken by hand or one paragraph a line, with page breaks or without. */
export const text: Reader = {
  mediaType: 'text/plain',
  extensions: ['txt', 'text', 'asc'],
  async read(file) {
    const {lines, pages} = readLines(textOf(file))
    const tree: Root = {
      type: 'root',
      children: joinLines(lines).map(({text, data}) => ({
        type: 'paragraph',
        data,
        children: [{type: 'text', value: text}],
      })),
    }
    promoteHeadings(tree)
    return {tree, title: null, pages, matter: {}}
  },
}
