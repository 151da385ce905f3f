import type {Damage, DamageKind} from '../model/damage.ts'
import type {Vocabularies, Vocabulary} from '../model/vocabulary.ts'
import {accented} from './damage/accents.ts'
import {acrossGap} from './damage/gaps.ts'
import {glued} from './damage/glued.ts'
import {DocumentWords} from './damage/document-words.ts'
import {type Language, languageOf} from './damage/language.ts'
import {isRepairable, looksOf} from './damage/look.ts'
import {misreadNumber, type Reading} from './damage/letters.ts'
import {tokensOf} from './damage/tokens.ts'
import type {Word} from './words.ts'

/** What looks like damage; what is not sure counts only in a document that is damaged elsewhere in the same way. */
interface Candidate extends Damage {
  sure: boolean
}

/** So many different words must surely be damaged before others that only look like it count. */
const EVIDENCE = 3
/** And one word in so many. */
const SHARE = 3000

/**
 * Makes the finder of damaged words in the texts of one document (or of one text that stands alone). All the texts are
 * looked at first: what a document writes often is no damage, and what damages one word damages others.
 *
 * @example
 * damageFinder(texts, vocabulary)('DRAFT OFTHE RECOMMENDATION') // [{kind: 'glued', start: 6, end: 11, read: 'OF THE'}]
 */
export function damageFinder(texts: readonly string[], vocabulary: Vocabulary): (text: string) => Damage[] {
  const language = languageOf(vocabulary)
  const tokenized = texts.map((text) => ({text, tokens: tokensOf(text)}))
  const document = new DocumentWords(tokenized)
  const look = (text: string, tokens: readonly Word[]) => candidates(text, tokens, language, document)
  const evident = new Map<DamageKind, Set<string>>()
  const counts = new Map<DamageKind, number>()
  const looked = new Map<string, Candidate[]>()
  for (const {text, tokens} of tokenized) {
    const found = look(text, tokens)
    looked.set(text, found)
    for (const {kind, read, sure} of found) {
      if (!sure) continue
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      evident.set(kind, (evident.get(kind) ?? new Set()).add(read.toLowerCase()))
    }
  }
  const damaged = (kind: DamageKind) =>
    (evident.get(kind)?.size ?? 0) >= EVIDENCE && (counts.get(kind) ?? 0) * SHARE >= document.total
  return (text) =>
    (looked.get(text) ?? look(text, tokensOf(text))).flatMap(({sure, ...damage}) =>
      sure || damaged(damage.kind) ? [damage] : [],
    )
}

/** The same for texts in several languages: in one without a vocabulary no damage is claimed. */
export function damageIn(
  texts: readonly {text: string; language: string | null}[],
  vocabularies: Vocabularies,
): (text: string, language: string | null) => Damage[] {
  const finders = new Map<Vocabulary, (text: string) => Damage[]>()
  return (text, language) => {
    const vocabulary = vocabularies(language)
    if (!vocabulary) return []
    let find = finders.get(vocabulary)
    if (!find) {
      const own = texts.filter((one) => one.language === language)
      find = damageFinder(
        own.map((one) => one.text),
        vocabulary,
      )
      finders.set(vocabulary, find)
    }
    return find(text)
  }
}

/** None of them overlap. */
function candidates(text: string, tokens: readonly Word[], language: Language, document: DocumentWords): Candidate[] {
  const {at} = looksOf(language)
  const found: Candidate[] = []
  for (let i = 0; i < tokens.length; i++) {
    const [token, next] = [tokens[i], tokens[i + 1]]
    if (!token) continue
    const look = at(token)
    const joined = next ? acrossGap(look, at(next), text, token.end, next.start, language, document) : null
    if (next && joined) {
      found.push({kind: joined.kind, start: token.start, end: next.end, read: joined.read, sure: joined.sure})
      i++
      continue
    }
    if (look.sound) continue
    const plain = accented(tokens, i, text, language)
    const number = misreadNumber(token.text, tokens[i - 1]?.text ?? '')
    const one = plain
      ? {kind: 'accents' as const, ...plain}
      : number
        ? {kind: 'letters' as const, ...number}
        : look.known
          ? null
          : repaired(token.text, language, document)
    if (one) found.push({kind: one.kind, start: token.start, end: token.end, read: one.read, sure: one.sure})
  }
  return found
}

interface WordReading extends Reading {
  kind: DamageKind
}

/** What a word was that nobody knows, looked at alone. */
export function repaired(word: string, language: Language, document: DocumentWords): WordReading | null {
  if (!isRepairable(word)) return null
  const readings = looksOf(language).readings(word)
  const found =
    as('letters', readings.misread) ??
    as('glued', glued(word, readings.parts, language, document)) ??
    as('ligature', readings.withoutLigature)
  if (!found) return null
  const [own, other] = [document.written(word.toLowerCase()), document.written(found.read.toLowerCase())]
  return own > 2 && other < 2 * own ? null : found
}

function as(kind: DamageKind, reading: Reading | null): WordReading | null {
  return reading && {kind, ...reading}
}
