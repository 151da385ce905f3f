// A coding of one's own begins here: passages drawn evenly from documents, a line each, with `concepts` to be filled in.
//   node examples/coding-sheet.js 100 strategy.pdf draft.docx > coding.jsonl
import {citableKinds, passages} from 'alignary'

const [most = '20', ...files] = process.argv.slice(2)
const reading = await passages(files.length > 0 ? files : 'fixtures/medium-term-strategy.md')
for (const {file, message} of reading.problems) console.error(`${file}: ${message}`)

const whole = reading.passages.filter(({kind}) => citableKinds.has(kind))
const step = Math.max(1, whole.length / Number(most))
for (let at = 0; at < whole.length; at += step) {
  const {id, document, text, context, language} = whole[Math.floor(at)]
  const {kind} = reading.documents.find((one) => one.id === document)
  console.log(JSON.stringify({concepts: [], text, context, document, language, kind, id}))
}
