import {type BlockHead, prefixOf} from './heads.ts'
import type {Marker} from './marker.ts'
import {type Neighbours, SKIP} from './neighbours.ts'

/** Numbers such as "1.2" at the heads of paragraphs. */
export class SectionNumbers {
  /** The last of "1.1", "1.2" seen, by what stands before its last number. */
  private readonly seen = new Map<string, number>()

  constructor(private readonly near: Neighbours) {}

  /** Whether "1.2" is one: it follows "1.1", begins with its section's number, or is followed by "1.3". */
  take(marker: Marker, {certain, end}: BlockHead, i: number, section: string | null): boolean {
    const prefix = prefixOf(marker)
    const before = this.seen.get(prefix) ?? Infinity
    const follows = marker.value > before && marker.value <= before + SKIP
    const ofSection = section !== null && (prefix === section || prefix.startsWith(`${section}.`))
    const amidSentence = /^[\p{Ll}%]/u.test((this.near.blocks[i]?.text ?? '').slice(end ?? 0))
    const stands =
      certain || this.near.isFollowed(marker, i) || (!amidSentence && (follows || ofSection || marker.value === 1))
    if (stands) this.seen.set(prefix, marker.value)
    return stands
  }
}
