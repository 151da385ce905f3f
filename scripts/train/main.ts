/**
 * Trains the models that come with the package and writes them with their cards into data/models.
 *
 *   npm run train -- --data ../shared/data
 *
 * The data sets are listed, with where each is published, in data/models/README.md. The same data gives the same bytes.
 */
import {execFile} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs, promisify} from 'node:util'
import {loadFramework} from '../../src/load/framework.ts'
import {loadLanguages} from '../../src/load/languages.ts'
import {dataFolder} from '../../src/load/paths.ts'
import {builtInVocabularies} from '../../src/load/tools.ts'
import {matcher} from '../../src/match/match.ts'
import {lexicon} from '../../src/text/lexicon.ts'
import {card, plot, section, type Tested, tested} from './card.ts'
import {crossFigures, otherFigures} from './cross.ts'
import {assemble, type Fitted, fit, type Means} from './fit.ts'
import {neighbours} from './neighbours.ts'
import {goalTask, roleTask, type Task, targetTask} from './tasks.ts'
import {runningText, seer} from './texts.ts'

const {values} = parseArgs({
  options: {
    data: {type: 'string'},
    out: {type: 'string', default: join(dataFolder(), 'models')},
    only: {type: 'string'},
    cross: {type: 'boolean'},
  },
})
if (values.data === undefined) {
  process.stderr.write('train: say where the data sets are: npm run train -- --data <folder>\n')
  process.exit(2)
}
const {data} = values
const wanted = (name: string) => values.only === undefined || values.only === name
// The figures of development take as long as the models themselves: another process makes them meanwhile.
const crossing =
  values.cross || !wanted('sdg')
    ? null
    : promisify(execFile)(process.execPath, [...process.execArgv, import.meta.filename, '--data', data, '--cross'])
// What went wrong there is told where the figures are asked for: the models come first.
crossing?.catch(() => {})
const languages = await loadLanguages(join(dataFolder(), 'languages'))
const lexical = lexicon(languages.find(({language}) => language === 'en'))
const see = seer(lexical, builtInVocabularies)
const near = neighbours(await runningText(data, lexical))
const prepare = async (name: string) => {
  const framework = await loadFramework(join(dataFolder(), 'frameworks', name))
  const means: Means = {see, match: matcher([framework], languages), near}
  return {framework, means}
}

if (values.cross) process.stdout.write(JSON.stringify(otherFigures(await goalTask(data), (await prepare('sdg')).means)))
else
  for (const group of [[roleTask], [goalTask, targetTask]]) {
    const tasks = await Promise.all(group.map((make) => make(data)))
    const name = tasks[0]?.framework ?? ''
    if (!wanted(name)) continue
    const {framework, means} = await prepare(name)
    const parts: {level: string; fitted: Fitted}[] = []
    for (const task of tasks) parts.push({level: task.level, fitted: fit(task, means, parts[0]?.fitted.vocabulary)})
    const model = assemble(name, parts)
    writeFileSync(join(values.out, `${name}.en.json`), `${JSON.stringify(model)}\n`)
    const levels = tasks.map((task) => tested(task, model, framework, languages, means))
    // Sources are left out for goals, which all kinds of text have.
    const others = name === 'sdg' ? await crossing : null
    const cross = others ? crossFigures(tasks[0] as Task, parts[0]?.fitted.unseen ?? [], JSON.parse(others.stdout)) : ''
    const sections = tasks.map((task, i) => section(task, levels[i] as Tested, task.level === 'goal' ? cross : ''))
    writeFileSync(join(values.out, `${name}.en.svg`), plot(levels))
    writeFileSync(join(values.out, `${name}.en.md`), card(name, sections))
    process.stdout.write(`${sections.join('\n')}\n`)
  }
