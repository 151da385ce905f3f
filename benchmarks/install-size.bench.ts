// How large is the tarball, and what does a user's install weigh? Asks the registry for what the package depends on.
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

export default function installSize(): void {
  const folder = mkdtempSync(join(tmpdir(), 'alignary-size-'))
  try {
    const packed: {filename: string; size: number; unpackedSize: number}[] = JSON.parse(
      npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder]),
    )
    const {filename = '', size = 0, unpackedSize = 0} = packed[0] ?? {}
    writeFileSync(join(folder, 'package.json'), '{"private": true}')
    npm(['install', '--no-audit', '--no-fund', '--prefix', folder, join(folder, filename)])
    const modules = join(folder, 'node_modules')
    const sizes = packages(modules).map((name): [string, number] => [name, weigh(join(modules, name))])
    const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0)
    console.log(
      `tarball ${megabytes(size)}, unpacked ${megabytes(unpackedSize)}; installed ${megabytes(total)} in ${sizes.length} packages`,
    )
    for (const [name, bytes] of sizes.sort((a, b) => b[1] - a[1]).slice(0, 8))
      console.log(`  ${megabytes(bytes).padStart(8)}  ${name}`)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function npm(args: string[]): string {
  return execFileSync('npm', args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})
}

function packages(modules: string): string[] {
  return readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
    )
}

function weigh(folder: string): number {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((file) => statSync(join(folder, file)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
