import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { contract } from '../../shared/contract.ts'
import { proceduresOf } from '../architecture/procedures-of.ts'
import { lendsDisks } from '../small-disk.ts'
import { temporaryFolder } from '../temporary.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The tests that together make every write of the contract. */
const stories = ['tests/procedures/']

it('refuses every write of the contract on a full disk, loses nothing, and makes it when there is room', ({ skip }) => {
  skip(!lendsDisks, 'this computer lends no small disk')
  const tried = join(temporaryFolder(), 'tried.txt')
  const disk = temporaryFolder()
  const vitest = ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', 'office', '--no-file-parallelism', ...stories]
  const { status, stdout } = spawnSync(
    'unshare',
    ['-rm', 'sh', '-c', `mount -t tmpfs -o size=1g tmpfs "${disk}" && exec "$@"`, 'sh', join(root, 'node_modules/.bin', vitest[0] ?? ''), ...vitest.slice(1)],
    { cwd: root, encoding: 'utf8', env: { ...process.env, TMPDIR: disk, KINERJA_SMALL_DISK: tried } },
  )
  expect(status, stdout).toBe(0)
  const writes = proceduresOf(contract).flatMap(({ name, meta }) => (meta.does === 'write' ? [name] : []))
  expect([...new Set(readFileSync(tried, 'utf8').trim().split('\n'))].toSorted()).toEqual(writes.toSorted())
})
