import {z} from 'zod'

/** What text recognition or a broken text layer does to words. */
export const damageKinds = [
  /** Accents on words of a language that has none: "thé Général Conférence". */
  'accents',
  /** Words without the space between them: "DRAFTTEXT OFTHE". */
  'glued',
  /** One sign for another that looks like it: "artic1e", "Iibrary", "govemment". */
  'letters',
  /** Joined letters (ff, fi, fl, ffi, ffl) that were lost: "O ce", "speci c". */
  'ligature',
  /** A space within a word: "Off ice", "infor mation". */
  'split',
  /** The hyphen of a line's end left within a word: "li-braries". */
  'hyphen',
] as const
export type DamageKind = (typeof damageKinds)[number]

/** A damaged word of a passage: `passage.text.slice(start, end)` stands in the document, `read` is what was meant. */
export const Damage = z.strictObject({
  kind: z.enum(damageKinds),
  start: z.number().int(),
  end: z.number().int(),
  /** As matching reads it: one word or several, parted by spaces. */
  read: z.string(),
})
export type Damage = z.infer<typeof Damage>
