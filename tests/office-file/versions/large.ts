import Sqlite from 'better-sqlite3'
import { coverAnew } from '../../../electron/office-file/cover.ts'
import { unpackOffice } from './make.ts'
import { record } from './rows.ts'

/** Puts the office that is kept of a version in its place, with so much recorded in it that its update takes a while. */
export function unpackLargeOffice(version: number, path: string, entries: number): void {
  unpackOffice(version, path)
  const raw = new Sqlite(path)
  raw.pragma('synchronous = OFF')
  raw.transaction(() => {
    for (let n = 0; n < entries; n++)
      record(raw, {
        at: '2026-01-20',
        action: 'planning.sheet.save',
        type: 'skp',
        id: 4,
        after: { text: `Perubahan ke-${n} `.repeat(60) },
      })
    coverAnew(raw)
  })()
  raw.close()
}
