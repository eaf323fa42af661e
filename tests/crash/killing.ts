import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface Killed {
  /** What it had said on stdout, line by line. */
  said: string[]
  /** Whether it was killed before it ended by itself. */
  killed: boolean
  complaint: string
}

/**
 * Lets a script work for a while and kills it in the middle of whatever it is doing.
 * @param when the line on stdout from which so many milliseconds are counted: the nth of its kind, or the first
 */
export async function runAndKill(
  script: string,
  args: readonly string[],
  { from, nth = 1, milliseconds }: { from: RegExp; nth?: number; milliseconds: number },
): Promise<Killed> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const said: string[] = []
  let seen = 0
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line)
    if (!from.test(line)) return
    seen += 1
    if (seen === nth) setTimeout(() => child.kill('SIGKILL'), milliseconds)
  })
  await new Promise((resolve) => child.once('close', resolve))
  return { said, killed: child.signalCode === 'SIGKILL', complaint }
}

/**
 * Lets the writer write for a while and kills it.
 * @param from what begins the while: that the office is open, or that the first write was acknowledged
 * @returns the writes that were acknowledged
 * @throws when the writer ended by itself
 */
export async function writeAndKill(
  writer: string,
  file: string,
  milliseconds: number,
  from: 'ready' | 'written',
): Promise<string[]> {
  const when = { from: from === 'ready' ? /^ready$/ : /^(?!ready$)/, milliseconds }
  const { said, killed, complaint } = await runAndKill(writer, [file], when)
  if (!killed) throw new Error(`the writer ended by itself: ${complaint}`)
  return said.filter((line) => line !== 'ready')
}
