// As a program of its own: reads one PDF in one way and prints the megabytes of heap kept afterwards.
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import PDFDocument from 'pdfkit'

type Way = 'getText' | 'passages'

/** The megabytes of heap that each way of reading keeps after a made PDF of so many pages, its result still held. */
export async function heapKept(pages: number): Promise<Record<Way, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'alignary-heap-'))
  try {
    const file = join(folder, 'long.pdf')
    writeFileSync(file, await longPdf(pages))
    return {getText: measured('getText', file), passages: measured('passages', file)}
  } finally {
    rmSync(folder, {recursive: true})
  }
}

function measured(way: Way, file: string): number {
  const args = ['--expose-gc', '--import', 'tsx', import.meta.filename, way, file]
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8'})
  if (status !== 0) throw new Error(stderr)
  return Number(stdout)
}

/** Pages full of numbered paragraphs, no two alike. */
async function longPdf(pages: number): Promise<Buffer> {
  const pdf = new PDFDocument({autoFirstPage: false, info: {CreationDate: new Date(0)}})
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  for (let page = 1; page <= pages; page++) {
    pdf.addPage().fontSize(10)
    for (let item = 1; item <= 8; item++) {
      const text = Array.from({length: 60}, (_, index) => `word${(page * 31 + item * 7 + index) % 997}`).join(' ')
      pdf.text(`${page}.${item} ${text}.`).moveDown()
    }
  }
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}

/** The larger of two ways to read is the one that keeps more: what both load is loaded before the first measure. */
async function child(way: Way, file: string): Promise<void> {
  const [{PDFParse}, {passages}] = [await import('pdf-parse'), await import('../src/index.ts')]
  const read = {
    async getText(content: Uint8Array) {
      const parser = new PDFParse({data: new Uint8Array(content), verbosity: 0})
      const result = await parser.getText()
      await parser.destroy()
      return result
    },
    passages: (content: Uint8Array) => passages({name: 'a.pdf', content}),
  }
  const one = await longPdf(1)
  await read.getText(one)
  await read.passages(one)
  const content = await readFile(file)
  const before = await used()
  const result = await read[way](content)
  console.log(((await used()) - before).toFixed(2))
  // Held until here.
  if (Object.keys(result).length === 0) throw new Error('Nothing was read')
}

async function used(): Promise<number> {
  // pdf.js lets go of a document some turns after it was read.
  await setTimeout(100)
  for (let run = 0; run < 3; run++) global.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

if (process.argv[1] === import.meta.filename) await child(process.argv[2] as Way, process.argv[3] ?? '')
