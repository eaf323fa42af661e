import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { checkFile } from '../../electron/office-file/check.ts'
import { openOfficeFile } from '../../electron/office-file/open.ts'
import { official } from '../official.ts'
import { openTestOffice } from '../procedures/office.ts'
import { bundled } from '../bundles.ts'
import { runAndKill } from './killing.ts'

const rounds = 20

it(`an office is whole under its name whenever its restoration is killed, ${rounds} times`, async () => {
  const { path, client, application, close } = await openTestOffice()
  const backups: string[] = []
  for (const name of ['Pertama', 'Kedua']) {
    await client.office.saveOfficial({ ...official, name })
    backups.push((await application.keeper.makeByHand()).path)
  }
  await close()
  const kept = backups.map((backup) => readFileSync(backup))
  const script = bundled('restorer')
  const states = new Set<number>()
  for (let round = 0; round < rounds; round++) {
    const { killed, complaint } = await runAndKill(script, [path, ...backups], {
      from: round % 2 === 0 ? /^ready$/ : /^restored$/,
      milliseconds: Math.floor(Math.random() * 250),
    })
    expect(killed, complaint).toBe(true)
    const file = openOfficeFile(path)
    const people = file.raw.prepare('SELECT count(*) FROM official').pluck().get() as number
    expect(checkFile(file.raw).findings.filter(({ ok }) => !ok)).toEqual([])
    await file.close()
    expect([1, 2]).toContain(people)
    states.add(people)
  }
  expect(states).toEqual(new Set([1, 2]))
  // What was replaced is whole under its own name, and the backups are what they were.
  const folder = dirname(path)
  const aside = readdirSync(folder).filter((name) => name.includes('sebelum-pemulihan'))
  expect(aside.length).toBeGreaterThanOrEqual(rounds / 2)
  for (const name of aside) {
    const file = openOfficeFile(join(folder, name))
    expect(checkFile(file.raw).sound).toBe(true)
    await file.close()
  }
  expect(backups.map((backup, n) => readFileSync(backup).equals(kept[n] ?? Buffer.alloc(0)))).toEqual([
    true,
    true,
  ])
}, 240_000)
