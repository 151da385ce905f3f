import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {analyze} from '../../src/analyze.ts'
import {lines} from './sources.ts'

/** A passage that was read and coded for this project: where it stands and its codes, without the sentence. */
export interface OwnCode {
  document: string
  /** The first 16 digits of the SHA-256 of the passage's letters in lower case. */
  hash: string
  roles: string[]
  recognition: string
  strength: string
  addressee: string[]
  use: 'yes' | 'weak' | 'no'
}

/** The passages of `coding/roles.jsonl` with their texts, read again from the documents. Those that are not found are counted and left out. */
export async function ownRoles(data: string): Promise<(OwnCode & {text: string})[]> {
  const codes = lines<OwnCode>(join(import.meta.dirname, 'coding', 'roles.jsonl'))
  const documents = [...new Set(codes.map(({document}) => document))]
    .sort()
    .filter((document) => existsSync(join(data, document)))
  const texts = new Map<string, string>()
  for (const document of documents) {
    const {passages} = await analyze([join(data, document)], {frameworks: []})
    for (const {text} of passages) texts.set(`${document} ${passageHash(text)}`, text)
  }
  const found = codes.flatMap((code) => {
    const text = texts.get(`${code.document} ${code.hash}`)
    return text === undefined ? [] : [{...code, text}]
  })
  if (found.length < codes.length)
    process.stderr.write(
      `own coding: ${codes.length - found.length} of ${codes.length} passages were not found in the documents\n`,
    )
  return found
}

export function passageHash(text: string): string {
  return createHash('sha256')
    .update(text.toLowerCase().replace(/[^\p{L}]/gu, ''))
    .digest('hex')
    .slice(0, 16)
}
