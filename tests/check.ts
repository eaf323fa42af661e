import { spawn } from 'node:child_process'

/**
 * `npm run check`: all checks, or those that are named. Two at a time: those that use all cores by turns, beside them
 * those that use one. What a check says is shown when it ends, so that nothing is mixed up.
 */
const lanes = [
  ['types', 'lint'],
  ['format', 'dead', 'arrows'],
]

const chosen = process.argv.slice(2)
const known = lanes.flat()
const unknown = chosen.filter((name) => !known.includes(name))
if (unknown.length > 0) throw new Error(`no such check: ${unknown.join(', ')}; there are ${known.join(', ')}`)

const failed: string[] = []

async function check(name: string): Promise<void> {
  const began = performance.now()
  const child = spawn(`npm run --silent check:${name}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString()))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) failed.push(name)
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(`check:${name} ${code === 0 ? 'passed' : 'FAILED'} (${seconds} s)`)
  if (said.trim() !== '') console.log(said.trimEnd())
}

await Promise.all(
  lanes.map(async (lane) => {
    for (const name of lane) if (chosen.length === 0 || chosen.includes(name)) await check(name)
  }),
)
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
