import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inThread } from '../../electron/office-file/in-thread.ts'
import { official } from '../official.ts'
import { openTestOffice } from '../procedures/office.ts'

it('whoever waits for a copy to be looked over reads how far that is', async () => {
  const { path, client, close, folder } = await openTestOffice()
  for (let n = 0; n < 50; n++) await client.office.saveOfficial({ ...official, name: `Pejabat ${n}` })
  await close()
  const copy = join(folder, 'salinan.kinerja')
  copyFileSync(path, copy)
  const said: string[] = []
  const { check } = await inThread({ does: 'check', path: copy, keyring: null }, undefined, ({ label }) =>
    said.push(label),
  )
  expect(check.sound).toBe(true)
  const percents = said.map((label) => Number(/^Memeriksa salinan … (\d+) %$/.exec(label)?.[1]))
  expect(percents.length).toBeGreaterThan(10)
  expect(percents).toEqual(percents.toSorted((a, b) => a - b))
  expect(percents.at(-1)).toBe(100)
})
