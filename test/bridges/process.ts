import { spawn } from 'node:child_process'

/** What a process said, on both streams, and how it ended. */
export type Ended = { readonly code: number | null; readonly said: string }

/** Runs a command in a folder; `variables` come on top of the environment. */
export function ended(
  [command, ...args]: readonly [string, ...string[]],
  folder: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn(command, args, { cwd: folder, env: { ...process.env, ...variables } })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      said += data.toString()
    })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, said }))
  })
}
