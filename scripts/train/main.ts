/**
 * Trains the models that come with the package and writes them with their cards into data/models.
 *
 *   npm run train -- --data ../shared/data
 *
 * The data sets are listed, with where each is published, in data/models/README.md. The same data gives the same bytes.
 */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {loadFramework} from '../../src/load/framework.ts'
import {loadLanguages} from '../../src/load/languages.ts'
import {dataFolder} from '../../src/load/paths.ts'
import {matcher} from '../../src/match/match.ts'
import {lexicon} from '../../src/text/lexicon.ts'
import {card, figures} from './figures.ts'
import {fit} from './fit.ts'
import {goalTask, roleTask} from './tasks.ts'

const {values} = parseArgs({options: {data: {type: 'string'}, out: {type: 'string', default: join(dataFolder(), 'models')}, only: {type: 'string'}}})
if (values.data === undefined) {
  process.stderr.write('train: say where the data sets are: npm run train -- --data <folder>\n')
  process.exit(2)
}
const languages = await loadLanguages(join(dataFolder(), 'languages'))
const lexical = lexicon(languages.find(({language}) => language === 'en'))
for (const make of [goalTask, roleTask]) {
  const task = make(values.data)
  if (values.only !== undefined && values.only !== task.framework) continue
  const {framework} = await loadFramework(join(dataFolder(), 'frameworks', task.framework))
  const match = matcher([framework], languages)
  const model = fit(task, match, lexical)
  writeFileSync(join(values.out, `${task.framework}.en.json`), `${JSON.stringify(model)}\n`)
  const table = figures(task, model, framework, languages)
  writeFileSync(join(values.out, `${task.framework}.en.md`), card(task, table))
  process.stdout.write(`${table}\n`)
}
