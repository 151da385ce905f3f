// A small but whole use of the package, for both formats: prints what it found as JSON.
const {readFile} = require('node:fs/promises')
const {dirname, join} = require('node:path')

exports.probe = async ({AlignaryError, analyze, checkFramework, classifier, evaluate, loadFramework, report}) => {
  const folder = join(dirname(require.resolve('alignary/package.json')), 'fixtures')
  const text = '# Draft strategy\n\n1. Member States should support adult literacy in public libraries (SDG 4).\n'
  const files = ['draft-recommendation-open-science.pdf', 'draft-recommendation-ethics-of-ai.docx']
  const page = {name: 'page.html', content: '<h1>Plan</h1><p>Libraries should offer open access.</p>'}
  const inputs = await Promise.all(files.map(async (name) => ({name, content: await readFile(join(folder, name))})))
  const analysis = await analyze([{name: 'draft.md', content: text}, page, ...inputs])
  const formats = ['html', 'markdown', 'json', 'csv', 'passages', 'xlsx', 'annotations', 'qdc', 'qdpx']
  const reports = await Promise.all(formats.map(async (format) => (await report(analysis, format)).length))
  const classify = await classifier()
  const coded = await evaluate([{text: 'Member States should promote adult literacy.', concepts: ['4']}])
  const wrong = await analyze('x', {minScore: 2}).catch((error) => error instanceof AlignaryError && error.code)
  return {
    documents: analysis.documents.map(({title, mediaType, pages}) => [title, mediaType, pages]),
    passages: analysis.passages.length,
    opportunities: analysis.opportunities.length,
    problems: analysis.problems,
    reports,
    classified: classify({text: 'Member States should promote adult literacy.'}).alignments.map(({concept}) => concept),
    measured: coded.levels.map(({level, micro}) => [level, micro.f1.value]),
    wrong,
    api: [typeof checkFramework, typeof loadFramework],
  }
}

if (require.main === module) {
  exports.probe(require('alignary')).then((found) => console.log(JSON.stringify(found, null, 2)))
}
