// Does the tool find what libraries do where it cannot see the word "library"? Every word for libraries is blanked out of a
// document's passages, and all its passages are ranked by their library roles: how far up do those stand that named libraries?
//   npm run bench masked-mentions
// Only documents count that are `test` in a coded file: no rule was written from their texts, though one of them, on library
// statistics, was in sight of those who wrote the rules of I11 (docs/evaluation.md). A passage's relevance is the score of its highest role. At least 0.93 of the area under the ROC curve, and two thirds within the top tenth
// (or within as many places as the document has such passages, where that is more).
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {codedTexts, measuredDocuments} from '../scripts/train/sources.ts'
import {analyze, classifier} from '../src/index.ts'
import {citableKinds} from '../src/model/passage.ts'
import {areaUnderRoc} from './roc.ts'

const data = join(import.meta.dirname, '../../shared/data')
const FOLDERS = ['open-science-reports', 'unesco-instruments', 'vnr-text']

export default async function maskedMentions(): Promise<void> {
  if (!existsSync(data)) return console.log('skipped: the documents are not here')
  const classify = await classifier({frameworks: ['library-roles'], minScore: 0})
  const documents = [...measuredDocuments(codedTexts(data))]
    .filter((document) => FOLDERS.some((folder) => document.startsWith(`documents/${folder}/`)))
    .sort()
  const everywhere: {yes: boolean; score: number}[] = []
  let [areas, within, all] = [0, 0, 0]
  for (const document of documents) {
    const {passages, documents: read} = await analyze(join(data, document), {frameworks: ['library-roles']})
    const rows = passages
      .filter(({kind, language}) => citableKinds.has(kind) && language === 'en')
      .map(({text, language, recognition}) => {
        // By its own words: an item of a list may be named by the sentence that opens it, which is left away for all.
        const yes = recognition.level === 'named' && recognition.evidence.length > 0
        const masked = yes ? recognition.evidence.reduceRight(blank, text) : text
        const found = classify({
          text: masked,
          language: language ?? undefined,
          kind: read[0]?.kind ?? undefined,
        })
        return {yes, score: Math.max(0, ...found.alignments.map(({score}) => score))}
      })
    everywhere.push(...rows)
    const named = rows.filter(({yes}) => yes).length
    if (named === 0 || named === rows.length) continue
    areas += named * areaUnderRoc(rows)
    const top = [...rows].sort((a, b) => b.score - a.score).slice(0, Math.max(named, Math.ceil(rows.length / 10)))
    within += top.filter(({yes}) => yes).length
    all += named
  }
  console.log(
    `${all} passages that name libraries in ${documents.length} documents: area under the ROC curve ${areaUnderRoc(everywhere).toFixed(3)} over the ` +
      `passages of all, ${(areas / all).toFixed(3)} within their own document, ${((100 * within) / all).toFixed(0)} % in its top tenth`,
  )
}

function blank(text: string, {start, end}: {start: number; end: number}): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}
