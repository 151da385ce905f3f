// How many pages a second are analyzed, beside the plain text of pdf-parse, which is the least that reading takes?
//   npm run bench pages [-- file.pdf …]
import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {PDFParse} from 'pdf-parse'
import {analyze, passages, report} from '../src/index.ts'
import {median, sideBySide} from './measure.ts'

export default async function pages(files: string[]): Promise<void> {
  const inputs = files.length > 0 ? files : ['fixtures/draft-recommendation-open-science.pdf']
  for (const file of inputs) {
    const content = await readFile(file)
    const name = basename(file)
    let count = 0
    const plain = async () => {
      const parser = new PDFParse({data: new Uint8Array(content), verbosity: 0})
      count = (await parser.getText()).total
      await parser.destroy()
    }
    const read = () => passages({name, content})
    const whole = async () => report(await analyze({name, content}), 'html')
    // The first run compiles and loads.
    await sideBySide(1, {plain, read, whole})
    const seconds = await sideBySide(3, {plain, read, whole})
    const rate = (list: number[]) => (count / median(list)).toFixed(0)
    const ratio = (median(seconds.whole) / median(seconds.plain)).toFixed(1)
    console.log(
      `${name}: ${count} pages; a second: getText ${rate(seconds.plain)}, passages ${rate(seconds.read)}, analyze and report ${rate(seconds.whole)} (getText × ${ratio})`,
    )
  }
}
