import { Command } from 'commander'
import { vi } from 'vitest'
import { registerStudy } from '../../../../cli/study.ts'

/**
 * Does what a command of `study` does, in this process, and returns what it says on stdout.
 *
 * @throws InputError as the command does, before it is told.
 */
export async function study(...args: string[]): Promise<string> {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  try {
    const program = new Command()
    registerStudy(program)
    await program.parseAsync(['study', ...args], { from: 'user' })
    return said.mock.calls.map((words) => words.join(' ')).join('\n')
  } finally {
    said.mockRestore()
  }
}
