import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {column, makePdf} from './pdf-bytes.ts'

// Taken before anything imports pdf.js, which replaces them on Node 20.
const [{push}, {parse}] = [Array.prototype, JSON]

it('reading a PDF leaves the built-in objects of the process as they were', async () => {
  const {read} = await import('../../src/read/read.ts')
  const value = makePdf([column(['The library is open to all who read.'])])
  expect(await read(new VFile({path: 'a.pdf', value}))).not.toBeNull()
  expect(Array.prototype.push === push).toBe(true)
  expect(JSON.parse === parse).toBe(true)
  expect(Object.keys(Array.prototype)).toEqual([])
})
