import {execFileSync} from 'node:child_process'
import {symlink} from 'node:fs/promises'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {listInputs} from '../../src/load/inputs.ts'
import {folderWith} from '../helpers/folder.ts'

const most = 1000

/** What becomes of inputs: the text of each, or the rule that refuses it. */
async function outcome(inputs: Parameters<typeof listInputs>[0]) {
  const pending = await listInputs(inputs, most)
  return Promise.all(
    pending.map(async ({open}) => {
      const file = await open()
      return file.value === undefined ? `refused: ${file.messages[0]?.ruleId}` : Buffer.from(file.value).toString()
    }),
  )
}

describe('files that several names lead to', () => {
  it('count once, also where links run in a loop', async () => {
    const folder = await folderWith({'a.md': 'a', 'sub/b.md': 'b'})
    await symlink('.', join(folder, 'again'))
    await symlink('..', join(folder, 'sub/up'))
    await symlink('a.md', join(folder, 'same.md'))
    expect(await outcome([folder])).toEqual(['a', 'b'])
    expect(await outcome([`${folder}/**/*.md`, join(folder, 'same.md'), join(folder, 'sub/up/a.md')])).toEqual([
      'a',
      'b',
    ])
  })

  it('are found through links', async () => {
    const [folder, other] = [await folderWith({'sub/': ''}), await folderWith({'a.md': 'a'})]
    await symlink(other, join(folder, 'linked'))
    expect(await outcome([folder])).toEqual(['a'])
    await symlink('nowhere.md', join(folder, 'dangling.md'))
    expect(await outcome([join(folder, 'dangling.md')])).toEqual(['refused: not-found'])
  })
})

describe('what is no file', () => {
  it('is refused: a pipe, a device, a socket, by link and in a folder too', async () => {
    const folder = await folderWith({'sub/': ''})
    const [pipe, socket] = [join(folder, 'pipe.md'), join(folder, 'socket.md')]
    execFileSync('mkfifo', [pipe])
    const server = createServer().listen(socket)
    onTestFinished(() => void server.close())
    await symlink('/dev/zero', join(folder, 'sub/zero.md'))
    expect(await outcome([pipe, socket, '/dev/zero', join(folder, 'sub')])).toEqual(
      Array.from({length: 3}, () => 'refused: not-a-file'),
    )
    expect(await outcome([join(folder, 'sub/zero.md')])).toEqual(['refused: not-a-file'])
  })

  it('is refused: empty text', async () => {
    for (const input of ['', ' '])
      await expect(listInputs(['a.md', input], most)).rejects.toMatchObject({code: 'no-input'})
    await expect(listInputs([], most)).rejects.toMatchObject({code: 'no-input'})
  })
})

it('what is larger than allowed is refused, on disk and at hand', async () => {
  const [large, fitting] = ['x'.repeat(most + 1), 'é'.repeat(most / 2)]
  const folder = await folderWith({'large.md': large, 'fitting.md': fitting})
  expect(await outcome([join(folder, 'large.md'), join(folder, 'fitting.md')])).toEqual(['refused: too-large', fitting])
  const contents = [large, Buffer.from(large), 'é'.repeat(most / 2 + 1), fitting]
  expect(await outcome(contents.map((content) => ({name: 'a.md', content})))).toEqual([
    'refused: too-large',
    'refused: too-large',
    'refused: too-large',
    fitting,
  ])
})
