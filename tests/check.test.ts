import {describe, expect, it} from 'vitest'
import {builtInFrameworks, checkFramework, loadFramework} from '../src/index.ts'

describe.each(builtInFrameworks)('the built-in framework %s', (name) => {
  it('has no rule that fails on its examples', {timeout: 60_000}, async () => {
    const faults = await checkFramework(`data/frameworks/${name}`)
    expect(faults.map(({file, line, message}) => `${file}:${line} ${message}`)).toEqual([])
  })

  it('has an English rule for each concept at the end of a branch', async () => {
    const framework = await loadFramework(`data/frameworks/${name}`)
    const ruled = new Set(
      framework.codebooks.find(({language}) => language === 'en')?.rules.map(({concept}) => concept),
    )
    const inner = new Set(framework.concepts.map(({broader}) => broader))
    const leaves = framework.concepts.map(({notation}) => notation).filter((notation) => !inner.has(notation))
    expect(leaves.filter((notation) => !ruled.has(notation))).toEqual([])
  })

  it('relates only to concepts that there are', async () => {
    const all = await Promise.all(builtInFrameworks.map((one) => loadFramework(`data/frameworks/${one}`)))
    const known = new Set(
      all.flatMap((framework) => framework.concepts.map(({notation}) => `${framework.name} ${notation}`)),
    )
    const framework = await loadFramework(`data/frameworks/${name}`)
    const related = framework.concepts.flatMap((concept) => concept.related)
    expect(related.map((one) => `${one.framework} ${one.concept}`).filter((one) => !known.has(one))).toEqual([])
  })
})
