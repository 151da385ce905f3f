import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import mammoth from 'mammoth'
import {fromXml} from 'xast-util-from-xml'

/** The text of a Word document, a paragraph a line, as another reader of such files sees it. */
export async function textOfWord(file: string | Uint8Array): Promise<string[]> {
  const {value, messages} = await mammoth.extractRawText({buffer: Buffer.from(file as Uint8Array)})
  if (messages.length > 0) throw new Error(messages.map(({message}) => message).join('; '))
  return value.split('\n').filter((line) => line !== '')
}

/** The parts of a Word document by their paths. Each must be well-formed XML. */
export function partsOfWord(file: string | Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(file as Uint8Array)).map(([path, bytes]) => [path, strFromU8(bytes)] as const)
  for (const [, xml] of parts) fromXml(xml)
  return Object.fromEntries(parts)
}

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))
/** Whether LibreOffice can open documents here. */
export const hasOffice = office !== undefined

/** The text of a Word document after LibreOffice has opened it, white space folded. */
export async function openedInOffice(file: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'alignary-office-'))
  try {
    await writeFile(join(folder, 'file.docx'), file)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const to = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder]
    execFileSync(office ?? '', ['--headless', profile, ...to, join(folder, 'file.docx')], {
      stdio: 'ignore',
      timeout: 120_000,
    })
    return (await readFile(join(folder, 'file.txt'), 'utf8')).replace(/\s+/g, ' ')
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
