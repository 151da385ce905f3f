import type {Reader} from '../model/reader.ts'
import {htmlToMdast} from './html-tree.ts'
import {isHtml, latin} from './media-type.ts'
import {bytesOf, textOf} from './source.ts'

/** Web pages: the text of the page, without what stands around it. */
export const html: Reader = {
  mediaType: 'text/html',
  extensions: ['html', 'htm', 'xhtml'],
  sniff: isHtml,
  async read(file) {
    const head = latin(bytesOf(file), 0, 2048)
    const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)
    const {tree, title} = htmlToMdast(textOf(file, declared?.[1] ?? declared?.[2]), {page: true})
    return {tree, title, pages: null, matter: {}}
  },
}
