import {z} from 'zod'
import {addressees} from './appraisal.ts'

const Terms = z.array(z.string().trim().min(1))

/** Words for libraries that are looked for in texts of every language: `data/languages/libraries.yml`. */
export const LibraryWords = z.strictObject({
  /** What is written alike everywhere: "IFLA", "the British Library". */
  names: Terms,
  inside: Terms,
  notInside: Terms,
})

/** All that the analyzer knows of one language; the files are `data/languages/*.yml`. */
export const LanguageData = z.strictObject({
  /** BCP 47: "en". */
  language: z.string(),
  /** As franc names it (ISO 639-3): "eng". */
  iso6393: z.string(),
  name: z.string(),
  stemmer: z.enum(['english', 'french', 'spanish', 'none']),
  /** Words that terms and texts are matched without: articles and the like. */
  skip: Terms,
  /** What a text asks for its own sake and for no task: "bring this Recommendation to the attention". A passage with one is no opportunity. */
  formulas: Terms,
  /** Abbreviations after which a sentence goes on: "para.", "No.". */
  abbreviations: Terms,
  recognition: z.strictObject({
    named: Terms,
    implied: Terms,
    /** Words that overlap one of the above and mean something else: "gene library". */
    not: Terms,
    /** Other institutions, which do not stand for libraries: "museums". */
    others: Terms,
    /** Verbs behind those who do something: "libraries provide". */
    acting: Terms,
    /** Words before those who do something or are asked to: "by", "the role of", "encourage". */
    doing: Terms,
    /** Words before those to whom or for whom something is done: "support", "for". */
    giving: Terms,
    /** Words that open a list of examples: "such as". */
    listing: Terms,
    /** Names that hold a word for libraries and are none: "library association". */
    reference: Terms,
    /** Verbs that define what stands before them: "shall mean". */
    means: Terms,
    /** The same, but only in a place that defines, or of a term in quotation marks: "include". */
    includes: Terms,
    /** What may stand before a term that is defined: "the term". */
    term: Terms,
    /** Nouns for what a library can be one of: "institution". A term without one is not about institutions. */
    holders: Terms,
    /** Parts of words that mean libraries in any language: "bibliothek". They come from `libraries.yml`. */
    inside: Terms.default([]),
    /** Words that hold such a part and mean something else. */
    notInside: Terms.default([]),
  }),
  appraisal: z.strictObject({
    /** "shall": an obligation in a binding text, else a recommendation. */
    binding: Terms,
    /** "must": the same, but for a view, which recommends, beside a "should". */
    necessity: Terms,
    /** "undertake to": binds those who sign. */
    undertaking: Terms,
    recommendation: Terms,
    encouragement: Terms,
    /** Those for whom a text can speak: "we", "the Government". With `commitment` they make a commitment. */
    writers: Terms,
    /** States by their names: one may be the writer, and be asked. */
    countries: Terms,
    /** "will": a commitment when a writer is its subject. */
    commitment: Terms,
    /** Phrases that commit whatever their subject: "we commit to". */
    committing: Terms,
    /** What "is encouraged" looks like but asks nobody. */
    not: Terms,
    /** Verbs of asking that count only with one who is asked behind them: "urges Member States". */
    asking: Terms,
    /** The same, weaker: "invites Member States". */
    inviting: Terms,
    /** What makes a verb passive when it follows "should", so that its subject is not asked: "be". */
    passive: Terms,
    /** What looks passive and is not: "be able". */
    active: Terms,
    /** Words before one who is no subject: "for", "of". */
    prepositions: Terms,
    /** Those of them that lead to whom something is done for: "to", "for". */
    serving: Terms,
    /** What asks nobody to act: "shall enter into force". */
    impersonal: Terms,
    /** "may": its subject is asked where the asks of a passage name nobody. */
    permission: Terms,
    /** Words that open a clause which tells of an ask and does not make it: "whether", "if". */
    subordinators: Terms,
    /** The same where the verb comes next: "which". */
    relatives: Terms,
    /** Words that join those who are asked: "and". */
    conjunctions: Terms,
    /** "by": leads to who should act where the verb is passive. */
    agent: Terms,
    /** "not": what is asked is to refrain. */
    negators: Terms,
    /** What an ask depends on: "where appropriate". */
    conditions: Terms,
    /** The same where it takes the rest of its clause with it: "subject to". */
    provisos: Terms,
    /** Verbs and nouns that cut or limit what follows: "reduce", "closure of". */
    cutting: Terms,
    /** The same of what stands before: "be reduced". */
    cut: Terms,
    /** What libraries do or need, and would miss: "library funding", "access to information". */
    needs: Terms,
    /** Words that rule a cut out or only suppose it: "not", "without", "if". */
    negation: Terms,
    /** Words that tell how to count, class or word things: "the following definitions". An item under them asks for nothing. */
    counting: Terms.default([]),
    /** Verbs that open an item of a list of requests: "promote". */
    imperatives: Terms,
    addressees: z.partialRecord(z.enum(addressees), Terms),
  }),
  /** How the language builds documents. These are plain phrases: `(a|b)` and `word?` work in them, stems do not. */
  segment: z.strictObject({
    /** Words that open a preambular paragraph: "Recalling". */
    preambular: Terms,
    /** Words that may stand before one of these: "Further". */
    emphasis: Terms,
    /** Words that open what a body decides, and so end its preamble: "Adopts", "Recommends". */
    resolving: Terms,
    /** Phrases that end a preamble wherever they stand: "have agreed as follows". */
    enacting: Terms,
    /** Titles of parts, by part. */
    parts: z.partialRecord(
      z.enum(['preamble', 'definition', 'principle', 'operative', 'monitoring', 'final', 'annex']),
      Terms,
    ),
    contents: Terms,
    bibliography: Terms,
    /** Titles above the notes at the end of a text: "Notes". */
    notes: Terms,
    /** Titles of front matter: "Acknowledgements". */
    front: Terms,
    /** What tells an imprint: "ISBN". */
    imprint: Terms,
    /** Words before a caption's number: "Table". */
    captions: Terms,
    /** How a line below a table or chart begins that says where its figures come from. */
    sources: Terms,
    /** What a form says to the one who fills it in: \"if yes, please provide\". */
    form: Terms,
    /** How an answer in a form begins: "yes", "answer". */
    answer: Terms,
    /** Words with which a title goes on in its next line: "and", "of". */
    connectives: Terms,
    /** Titles of texts that are annexed to another, behind its last clause: "Protocol", "Resolution concerning". */
    annexed: Terms,
    /** What a clause that defines begins with: "For the purposes of this". */
    defining: Terms,
    /** What the first sentence of a final clause says: "shall be subject to ratification". */
    finalClause: Terms,
    /** How the words behind the last clause begin: "Done at", "In witness whereof". */
    closing: Terms,
    /** Titles of versions between which a draft leaves the choice: "Alternative". */
    alternatives: Terms,
    /** Words before a paragraph's number: "Article". One with a full stop ("Art.") is short for the one before it. */
    numbered: Terms,
    /** Words before the number of a wider division: "Chapter". */
    divisions: Terms,
    /** Words before the number of a part of a plan, by which its paragraphs are cited: "Strategic Objective", "Outcome". */
    planned: Terms,
    /** Numbers written as words after these: "premier" is 1. */
    ordinals: z.record(z.string(), z.number().int()),
    /** How a place without a number is cited. */
    cite: z.strictObject({
      preamble: z.string(),
      /** With `{nth}`. */
      preambular: z.string().includes('{nth}'),
      /** With `{annex}` and `{number}`. */
      annex: z.string().includes('{number}'),
      /** With `{number}`. */
      question: z.string().includes('{number}'),
      /** By the language's plural categories of ordinals (CLDR), with `{n}`: "{n}th". */
      nth: z.partialRecord(z.enum(['zero', 'one', 'two', 'few', 'many', 'other']), z.string()),
    }),
  }),
  document: z.strictObject({
    /** What a text of a kind calls itself, by kind. The first in a title decides. */
    kinds: z.partialRecord(
      z.enum(['convention', 'recommendation', 'declaration', 'strategy', 'report', 'policy']),
      Terms,
    ),
    /** Names that tell the kind wherever a text uses them again and again: "Voluntary National Review". */
    names: z.partialRecord(
      z.enum(['convention', 'recommendation', 'declaration', 'strategy', 'report', 'policy']),
      Terms,
    ),
    /** Words by which a text speaks of itself: "this", "the present". */
    self: Terms,
    /** In a title or on a line of its own: "draft". */
    draft: Terms,
    /** What holds such a word and says nothing of the text: "draft resolution". */
    notDraft: Terms,
    /** At the beginning of a line or sentence: "Adopted by". */
    adopted: Terms,
    /** Titles of sections, which are no document's title: "Executive summary". */
    sections: Terms,
  }),
})
export type LanguageData = z.infer<typeof LanguageData>
