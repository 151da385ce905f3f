import {readdirSync, readFileSync} from 'node:fs'
import {isBuiltin} from 'node:module'
import {dirname, posix} from 'node:path'
import ts from 'typescript'
import {describe, expect, it} from 'vitest'

interface Source {
  /** From `src`: "read/pdf.ts". */
  path: string
  /** "read", or "" for the files that put the verbs together. */
  folder: string
  lines: number
  tree: ts.SourceFile
  /** Files of this project by their path from `src`, packages by name, types and values alike. */
  imports: string[]
}

const sources: Source[] = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => {
    const text = readFileSync(`src/${path}`, 'utf8')
    const imports = ts.preProcessFile(text).importedFiles.map(({fileName}) => fileName)
    return {
      path,
      folder: path.includes('/') ? (path.split('/')[0] ?? '') : '',
      lines: text.split('\n').length - 1,
      tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
      imports: imports.map((name) => (name.startsWith('.') ? posix.join(dirname(path), name) : name)),
    }
  })

const verbs = ['load', 'read', 'segment', 'match', 'align', 'correct', 'appraise', 'summarize', 'evaluate', 'report']
/** What runs in a browser too. */
const anywhere = [
  'model',
  'text',
  'segment',
  'match',
  'align',
  'correct',
  'appraise',
  'summarize',
  'evaluate',
  'report',
]
const waysIn = ['cli', 'remark']
const files = new Set(sources.map(({path}) => path))

/** Every import of the sources that is not allowed, as "from → to". */
function broken(from: (source: Source) => boolean, allowed: (to: string, source: Source) => boolean): string[] {
  return sources
    .filter(from)
    .flatMap((source) => source.imports.filter((to) => !allowed(to, source)).map((to) => `${source.path} → ${to}`))
}

const isOurs = (to: string) => to.endsWith('.ts')
const within = (to: string, ...folders: string[]) => folders.some((folder) => to.startsWith(`${folder}/`))

/** The nodes of a tree that are of a kind, wherever they stand. */
function find(tree: ts.Node, is: (node: ts.Node) => boolean): ts.Node[] {
  const found: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    if (is(node)) found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

const place = ({path, tree}: Source, node: ts.Node) =>
  `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText().slice(0, 40)}`

describe('layers', () => {
  it('are known: a new folder of src is named in this test', () => {
    const folders = new Set(sources.map(({folder}) => folder))
    expect([...folders].filter((folder) => !['', 'model', 'text', ...verbs, ...waysIn].includes(folder))).toEqual([])
  })

  it('a verb imports nouns, text, errors, options and itself, never another verb', () => {
    const allowed = (to: string, {folder}: Source) =>
      !isOurs(to) || within(to, 'model', 'text', folder) || ['errors.ts', 'options.ts'].includes(to)
    expect(broken(({folder}) => verbs.includes(folder), allowed)).toEqual([])
  })

  it('of options only the types are imported', () => {
    const values = ({tree}: Source) =>
      find(
        tree,
        (node) =>
          ts.isImportDeclaration(node) &&
          /options\.ts'$/.test(node.moduleSpecifier.getText()) &&
          !node.importClause?.isTypeOnly,
      )
    expect(sources.flatMap((source) => values(source).map((node) => place(source, node)))).toEqual([])
  })

  it('nouns import nouns, and text knows nothing beyond them', () => {
    expect(
      broken(
        ({folder, path}) => folder === 'model' || path === 'options.ts' || path === 'errors.ts',
        (to) => !isOurs(to) || within(to, 'model'),
      ),
    ).toEqual([])
    expect(
      broken(
        ({folder}) => folder === 'text',
        (to) => !isOurs(to) || within(to, 'text', 'model'),
      ),
    ).toEqual([])
  })

  it('only the ways in import the pipeline and the index', () => {
    const inside = ({folder}: Source) => folder !== '' && !waysIn.includes(folder)
    expect(broken(inside, (to) => !isOurs(to) || to.includes('/') || ['errors.ts', 'options.ts'].includes(to))).toEqual(
      [],
    )
    expect(
      broken(
        ({folder}) => !waysIn.includes(folder),
        (to) => to !== 'index.ts' && !within(to, ...waysIn),
      ),
    ).toEqual([])
  })

  it('import files that are there', () => {
    expect(
      broken(
        () => true,
        (to) => (isOurs(to) || to.startsWith('.') ? files.has(to) : true),
      ),
    ).toEqual([])
  })
})

describe('the core runs anywhere', () => {
  const core = sources.filter(({folder}) => anywhere.includes(folder))

  it('imports nothing of Node', () => {
    expect(core.flatMap(({path, imports}) => imports.filter(isBuiltin).map((name) => `${path} → ${name}`))).toEqual([])
  })

  it('uses no global of Node', () => {
    const globals = ['process', 'Buffer', 'require', '__dirname', '__filename', 'setImmediate']
    const isGlobal = (node: ts.Node) =>
      ts.isIdentifier(node) &&
      globals.includes(node.text) &&
      !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)
    expect(core.flatMap((source) => find(source.tree, isGlobal).map((node) => place(source, node)))).toEqual([])
  })
})

describe('files', () => {
  it('are short', () => {
    expect(sources.filter(({lines}) => lines > 250).map(({path, lines}) => `${path}: ${lines} lines`)).toEqual([])
  })

  it('of nouns hold types and schemas, no behaviour', () => {
    const acts = (node: ts.Node) =>
      ts.isFunctionLike(node) &&
      !ts.isTypeNode(node) &&
      !ts.isMethodSignature(node) &&
      !ts.isCallSignatureDeclaration(node)
        ? true
        : ts.isClassDeclaration(node)
    const nouns = sources.filter(({folder}) => folder === 'model')
    expect(nouns.flatMap((source) => find(source.tree, acts).map((node) => place(source, node)))).toEqual([])
  })

  it('change nothing when they are imported', () => {
    // But for the one that is run: `sideEffects: false` promises it to bundlers.
    const acts = sources
      .filter(({path}) => path !== 'cli/main.ts')
      .flatMap((source) => source.tree.statements.filter(ts.isExpressionStatement).map((node) => place(source, node)))
    expect(acts).toEqual([])
  })
})
