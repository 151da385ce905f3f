import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {passages} from '../../src/passages.ts'
import {lines} from './sources.ts'

/** Where a text stands that was read and coded for this project. The sentence itself is not kept. */
export interface Place {
  /** A document, or one of the data sets. */
  document: string
  /** The first 16 digits of the SHA-256 of the text's letters in lower case. */
  hash: string
}

/** A passage coded for library roles. */
export interface OwnRoles extends Place {
  roles: string[]
  recognition: string
  strength: string
  addressee: string[]
  use: 'yes' | 'weak' | 'no'
}

/** A text coded for goals and targets. */
export interface OwnGoals extends Place {
  main: number[]
  touched: number[]
  /** The best first. */
  targets: string[]
  /** About its goal as a whole, and no single target. */
  general?: boolean
  /** Whether the writers of the coding rules have read it. */
  seen?: boolean
}

/** A text of `coded/goals.jsonl`, coded for targets. */
export interface OwnTargets {
  id: string
  targets: string[]
  general?: boolean
}

const coding = <T>(name: string): T[] => lines<T>(join(import.meta.dirname, 'coding', `${name}.jsonl`))

export function ownRoles(data: string): Promise<(OwnRoles & {text: string})[]> {
  return withTexts(data, coding<OwnRoles>('roles'))
}

export function ownGoals(data: string): Promise<(OwnGoals & {text: string})[]> {
  return withTexts(data, coding<OwnGoals>('goals'))
}

export function ownTargets(): OwnTargets[] {
  return coding<OwnTargets>('targets')
}

/** The codes with their texts, read again from where they stand. Those that are not found are counted and left out. */
async function withTexts<T extends Place>(data: string, codes: readonly T[]): Promise<(T & {text: string})[]> {
  const texts = new Map<string, string>()
  for (const document of [...new Set(codes.map(({document}) => document))].sort()) {
    if (!existsSync(join(data, document))) continue
    for (const text of await textsIn(data, document)) texts.set(`${document} ${passageHash(text)}`, text)
  }
  const found = codes.flatMap((code) => {
    const text = texts.get(`${code.document} ${code.hash}`)
    return text === undefined ? [] : [{...code, text}]
  })
  if (found.length < codes.length)
    process.stderr.write(`own coding: ${codes.length - found.length} of ${codes.length} texts were not found\n`)
  return found
}

const read = new Map<string, string[]>()

/** The texts of a data set, or the English passages of a document. */
export async function textsIn(data: string, document: string): Promise<string[]> {
  const known = read.get(document)
  if (known) return known
  const texts = document.endsWith('.jsonl')
    ? lines<{title?: string; abstract?: string; text?: string}>(join(data, document)).map(({title, abstract, text}) =>
        [title, abstract ?? text].filter((part) => part !== undefined).join('. '),
      )
    : (await passages([join(data, document)])).passages.filter(({language}) => language === 'en').map(({text}) => text)
  read.set(document, texts)
  return texts
}

export function passageHash(text: string): string {
  return createHash('sha256')
    .update(text.toLowerCase().replace(/[^\p{L}]/gu, ''))
    .digest('hex')
    .slice(0, 16)
}
