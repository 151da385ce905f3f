import {z} from 'zod'
import {textKinds} from './document.ts'

const notations = z.array(
  z.string({error: 'put each notation in quotes: 16.10 without them would be 16.1'}).trim().min(1, {error: 'is empty'}),
)
const text = z.string().nullish()

/** A text that somebody read and coded: what `evaluate` measures against, a line of its file. Other keys are refused, so that a misspelt
 *  one does not pass for silence. */
export const GoldText = z.strictObject({
  text: z.string().regex(/\S/, {error: 'is empty'}),
  /** Notations of the concepts that the text is about: ["4", "4.6"]. Empty: it was read, and is about none. */
  concepts: notations,
  /** Concepts that it only touches: whether they are found counts neither way. */
  touched: notations.nullish(),
  /** The concepts, or whole levels by name, that the reader looked for. Default: every concept of the levels that the coding uses. */
  among: notations.nullish(),
  /** What another reader, who did not see `concepts`, gave the same text. */
  second: notations.nullish(),
  /** The framework that the notations are of. Default: the only one that has them. */
  framework: text,
  /** What the text was taken from. Texts of one document are alike, so intervals are made by drawing documents. */
  document: text,
  id: z.union([z.string(), z.number()]).nullish(),
  /** The sentence that opens the list of which the text is an item. */
  context: text,
  /** BCP 47. Default: found from the text. */
  language: text,
  /** Of the document that it comes from. */
  kind: z.enum(textKinds).nullish(),
  /** For the reader's own use. */
  note: z.unknown().optional(),
})
export type GoldText = z.infer<typeof GoldText>
