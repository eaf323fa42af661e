import { readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { expect, it } from 'vitest'
import { checkFile } from '../../electron/office-file/check.ts'
import { openOfficeFile } from '../../electron/office-file/open.ts'
import { openTestOffice } from '../procedures/office.ts'
import { bundled } from '../bundles.ts'
import { writeAndKill } from './killing.ts'

const rounds = 50

it(`loses no acknowledged write when it is killed ${rounds} times`, { timeout: 240_000 }, async () => {
  const { path, close } = await openTestOffice()
  await close()
  const writer = bundled('writer')
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++)
    acknowledged.push(
      ...(await writeAndKill(
        writer,
        path,
        1 + Math.floor(Math.random() * 40),
        round % 2 === 0 ? 'ready' : 'written',
      )),
    )
  expect(acknowledged.length).toBeGreaterThan(rounds)

  const file = openOfficeFile(path)
  const there = new Set(
    file.raw
      .prepare<[], { line: string }>('SELECT id || char(9) || name AS line FROM official')
      .all()
      .map((row) => row.line),
  )
  const check = checkFile(file.raw)
  const entries = file.raw
    .prepare("SELECT count(*) FROM audit WHERE action = 'office.saveOfficial'")
    .pluck()
    .get()
  await file.close()

  expect(acknowledged.filter((line) => !there.has(line))).toEqual([])
  expect(check.findings.filter((finding) => !finding.ok)).toEqual([])
  // Every change has its entry and every entry its change, also for the write that was cut short.
  expect(entries).toBe(there.size)
  // No lock and no log that would be applied stays; what was left over has a name of its own.
  const beside = readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)))
  expect(beside).toEqual([basename(path)])
})
