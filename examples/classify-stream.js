// The library roles that each line of standard input calls on, as it comes.
//   node examples/classify-stream.js < lines.txt
import {createInterface} from 'node:readline'
import {classifier} from 'alignary'

const classify = await classifier({frameworks: ['library-roles']})
for await (const text of createInterface({input: process.stdin})) {
  const {alignments, recognition, appraisal} = classify({text})
  const roles = alignments.map(({concept, score, evidence}) => `${concept} ${score.toFixed(2)} (${evidence[0].quote})`)
  console.log(`${roles.join(', ') || 'none'} | ${appraisal.strength} | ${recognition} | ${text}`)
}
