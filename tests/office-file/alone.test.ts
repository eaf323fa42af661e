import { copyFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { checkFile } from '../../electron/office-file/check.ts'
import { openTestOffice } from '../procedures/office.ts'
import { temporaryFolder } from '../temporary.ts'
import { official } from '../official.ts'

it(
  'is alone the whole office after every one of 200 writes, the first day included',
  { timeout: 60_000 },
  async () => {
    const { client, path, folder } = await openTestOffice()
    const copy = join(temporaryFolder(), 'salinan.kinerja')
    for (let n = 1; n <= 200; n++) {
      await client.office.saveOfficial({ ...official, name: `Pejabat ${n}` })
      // As Explorer does it: the one file, while the application is open.
      copyFileSync(path, copy)
      const copied = new Sqlite(copy, { readonly: true })
      expect(copied.prepare('SELECT count(*), max(rowid) FROM official').raw().get()).toEqual([n, n])
      if (n % 20 === 1) expect(checkFile(copied).findings.filter(({ ok }) => !ok)).toEqual([])
      copied.close()
    }
    // Beside it lies at most a journal that is spent.
    expect(readdirSync(folder).filter((name) => !name.startsWith(basename(path)))).toEqual([])
  },
)
