import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {standing} from '../../src/align/standing.ts'
import {passages} from '../../src/passages.ts'
import {lines} from './sources.ts'

/** Where a text stands that was read and coded for this project. The sentence itself is not kept. */
export interface Place {
  /** A document, or one of the data sets. */
  document: string
  /** The first 16 digits of the SHA-256 of the text's letters in lower case. */
  hash: string
}

/** A text that was found again. */
export interface Found {
  text: string
  /** Where it stands: see `standing`. */
  where: string[]
}

/** A passage coded for library roles. */
export interface OwnRoles extends Place {
  roles: string[]
  recognition: string
  strength: string
  addressee: string[]
  use: 'yes' | 'weak' | 'no'
  /** Whether the writers of the coding rules have read it. */
  seen?: boolean
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

/** A row leaves out what is empty. */
type GoalsRow = Place & Partial<OwnGoals>

const coding = <T>(name: string): T[] => lines<T>(join(import.meta.dirname, 'coding', `${name}.jsonl`))

export function ownRoles(data: string): Promise<(OwnRoles & Found)[]> {
  return withTexts(data, coding<OwnRoles>('roles'))
}

export function ownGoals(data: string): Promise<(OwnGoals & Found)[]> {
  const codes = [...coding<GoalsRow>('goals-documents'), ...coding<GoalsRow>('goals-sets')]
  return withTexts(
    data,
    codes.map((row) => ({main: [], touched: [], targets: [], ...row})),
  )
}

export function ownTargets(): OwnTargets[] {
  return coding<OwnTargets>('targets')
}

/** The codes with their texts, read again from where they stand. Those that are not found are counted and left out. */
async function withTexts<T extends Place>(data: string, codes: readonly T[]): Promise<(T & Found)[]> {
  const texts = new Map<string, Found>()
  for (const document of [...new Set(codes.map(({document}) => document))].sort()) {
    if (!existsSync(join(data, document))) continue
    for (const one of await textsIn(data, document)) texts.set(`${document} ${passageHash(one.text)}`, one)
  }
  const found = codes.flatMap((code) => {
    const found = texts.get(`${code.document} ${code.hash}`)
    return found ? [{...code, ...found}] : []
  })
  if (found.length < codes.length)
    process.stderr.write(`own coding: ${codes.length - found.length} of ${codes.length} texts were not found\n`)
  return found
}

const read = new Map<string, Found[]>()

/** The texts of a data set, or the English passages of a document. */
export async function textsIn(data: string, document: string): Promise<Found[]> {
  const known = read.get(document)
  if (known) return known
  const texts = document.endsWith('.jsonl')
    ? lines<{title?: string; abstract?: string; text?: string}>(join(data, document)).map(
        ({title, abstract, text}) => ({
          text: [title, abstract ?? text].filter((part) => part !== undefined).join('. '),
          where: [],
        }),
      )
    : (await passages([join(data, document)])).passages
        .filter(({language}) => language === 'en')
        .map((passage) => ({text: passage.text, where: standing(passage)}))
  read.set(document, texts)
  return texts
}

export function passageHash(text: string): string {
  return createHash('sha256')
    .update(text.toLowerCase().replace(/[^\p{L}]/gu, ''))
    .digest('hex')
    .slice(0, 16)
}
