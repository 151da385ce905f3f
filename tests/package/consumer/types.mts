import {type Analysis, analyze, type Reader, report} from 'alignary'
import remarkAlignary from 'alignary/remark'

const plain: Reader = {
  mediaType: 'text/plain',
  extensions: ['log'],
  async read(file) {
    const children = [
      {type: 'paragraph' as const, data: {page: '1'}, children: [{type: 'text' as const, value: String(file)}]},
    ]
    return {tree: {type: 'root', children}, title: file.stem ?? null, pages: null, matter: {}}
  },
}

export const analysis: Analysis = await analyze('a.log', {readers: [plain], minScore: 0.5})
export const html: string | Uint8Array = await report(analysis, 'html')

export const plugin: ReturnType<typeof remarkAlignary> = remarkAlignary({kind: 'strategy', frameworks: ['sdg']})
