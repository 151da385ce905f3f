import type {Codebook} from './codebook.ts'
import type {TrainedModel} from './trained-model.ts'

/** How one concept bears on a concept of another framework. */
export interface Relation {
  /** The other framework's name. */
  framework: string
  /** The other concept's notation. */
  concept: string
  /** `direct`: wherever the concept is met; `conditional`: only where `condition` is met too; `goal`: with the goal as
   *  a whole and none of its targets. */
  link: 'direct' | 'conditional' | 'goal'
  /** In words, for `conditional`. */
  condition?: string
}

/** A concept of a scheme, in the manner of SKOS. */
export interface Concept {
  /** The code by which it is cited, unique in its scheme: "4.6", "E1". */
  notation: string
  /** Its level in the scheme: "goal", "target", "area", "role". */
  level: string
  /** A short name, by language. English is always there. */
  label: Record<string, string>
  /** What belongs to it and what does not, in English. */
  definition: string
  /** What the user's institutions do in it, as it goes on after their name: "teach people to judge information". "" where not told. */
  task: string
  /** The notation of the wider concept, or `null` at the top. */
  broader: string | null
  related: Relation[]
  /** What an advocate can do about it; ids of {@link Framework.actions}. */
  actions: string[]
  /** Who says so: keys of the framework's SOURCES.md. */
  sources: string[]
  /** A public address that stands for the concept, or `null`. */
  uri: string | null
}

/** A concept scheme and the codebooks by which its concepts are recognised in text. */
export interface Framework {
  /** How it is named in options and results: "sdg". */
  name: string
  title: string
  version: string
  /** The level that opportunities are made of ("role"), or `null` when the framework gives none. */
  opportunityLevel: string | null
  /** The levels, widest first: ["goal", "target"]. */
  levels: string[]
  /** Levels whose score rolls up to the wider concept. */
  rollUp: boolean
  /** What can be done, by id: a sentence with a verb first. */
  actions: Record<string, string>
  concepts: Concept[]
  codebooks: Codebook[]
  /** Trained models, at most one a language. */
  models: TrainedModel[]
  /** SHA-256 over all its files: what provenance states. */
  hash: string
}
