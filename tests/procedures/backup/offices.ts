import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { Application, type Host } from '../../../electron/app/application.ts'
import { testHost } from '../../host.ts'
import { temporaryFolder } from '../../temporary.ts'
import { clientOf, testOffice } from '../office.ts'

type Options = Parameters<typeof testHost>[0]

/** An application that keeps backups as the window does, with a clock that the test moves. */
export async function keptOffice(options: Options = {}, hostOf = testHost) {
  const folder = temporaryFolder()
  let now = new Date('2026-01-15T09:00:00')
  const host: Host & { dispose(): void } = hostOf({
    dataFolder: folder,
    now: () => now,
    checks: 'at-opening',
    keeps: 'by-itself',
    // However busy the computer of the test is.
    patience: 60_000,
    ...options,
  })
  const application = new Application(host)
  const client = clientOf(application)
  await client.desk.create({ office: testOffice, operator: { name: 'Pengelola Uji', position: '' } })
  const { path } = application.file
  onTestFinished(async () => {
    await application.close('at-once')
    host.dispose()
  })
  const backups = join(folder, 'Cadangan Kecamatan Uji')
  return {
    application,
    client,
    host,
    path,
    folder: dirname(path),
    backups,
    /** Moves the clock. */
    at: (moment: string) => (now = new Date(moment)),
    /** Names of backups, the oldest first. */
    names: () =>
      readdirSync(backups)
        .filter((name) => /\.(?:kinerja|age)$/.test(name))
        .toSorted(),
    /** The look behind the page is over. */
    looked: () => application.soundness?.check() ?? Promise.resolve(),
  }
}

/** One bit of a file, in the middle of what it holds. */
export function flipBit(path: string, at?: number): void {
  const bytes = readFileSync(path)
  const place = at ?? bytes.indexOf('Pengelola Uji')
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place)
  writeFileSync(path, bytes)
}
