import {buffer} from 'node:stream/consumers'
import type {Input} from '../index.ts'

/** An input as named on the command line; `-` is standard input. */
export async function readInput(name: string): Promise<Input> {
  return name === '-' ? {name: 'standard input', content: new Uint8Array(await buffer(process.stdin))} : name
}
