import type {Command} from 'commander'
import {CommanderError} from 'commander'
import {AlignaryError} from '../errors.ts'

/** Runs a program. Misuse ends with exit code 2 and a message, never with a stack. */
export async function run(program: Command): Promise<void> {
  // `alignary … | head` closes the pipe: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  inherit(program)
  try {
    await program.parseAsync()
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2
      return
    }
    process.exitCode = error instanceof AlignaryError && error.code === 'cannot-write' ? 1 : 2
    const message =
      error instanceof AlignaryError
        ? [error.message, ...error.details].join('\n  ')
        : `Something unforeseen happened: ${error instanceof Error ? error.message : String(error)}`
    process.stderr.write(`alignary: ${message}\n`)
  }
}

/** Commander hands `exitOverride` down only to commands that are made after it. */
function inherit(command: Command): void {
  for (const child of command.commands) {
    child.exitOverride()
    inherit(child)
  }
}
