import { execFileSync } from 'node:child_process'
import { copyFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { digestOfFile, listBackups } from '../../electron/office-file/backups.ts'
import { checkFile } from '../../electron/office-file/check.ts'
import { openOfficeFile } from '../../electron/office-file/open.ts'
import { openTestOffice } from '../procedures/office.ts'
import { lendsDisks } from '../small-disk.ts'
import { temporaryFolder } from '../temporary.ts'
import { bundled } from '../bundles.ts'
import { runAndKill } from './killing.ts'

const rounds = 24

function isWhole(path: string): boolean {
  const database = new Sqlite(path, { readonly: true })
  try {
    return checkFile(database).sound
  } finally {
    database.close()
  }
}

it(`leaves no half-made backup under its name when it is killed ${rounds} times`, async () => {
  const { path, close } = await openTestOffice()
  await close()
  const script = bundled('keeper')
  let made = 0
  for (let round = 0; round < rounds; round++) {
    const { said, killed, complaint } = await runAndKill(script, [path, '1000'], {
      from: round % 2 === 0 ? /^ready$/ : /^made$/,
      milliseconds: Math.floor(Math.random() * 300),
    })
    expect(killed, complaint).toBe(true)
    made += said.filter((line) => line === 'made').length
  }
  const backups = listBackups(join(dirname(path), 'Cadangan Kecamatan Uji'))
  expect(made).toBeGreaterThanOrEqual(rounds / 2)
  expect(backups.length).toBeGreaterThanOrEqual(made)
  expect(backups.filter((backup) => !isWhole(backup.path))).toEqual([])
  // What is said to be verified is what was written down, to the last bit.
  const verified = backups.filter(({ state }) => state === 'verified')
  expect(verified.length).toBeGreaterThanOrEqual(made)
  expect(verified.filter((backup) => backup.description?.digest !== digestOfFile(backup.path))).toEqual([])
  // The write that was cut short is taken back by whoever opens the office next.
  const office = openOfficeFile(path)
  expect(checkFile(office.raw).sound).toBe(true)
  await office.close()
}, 240_000)

/** Runs on a disk of so many bytes that is full when a copy is made; only Linux lends such a disk to somebody. */
function onSmallDisk(office: string, bytes: number, script: string): string[] {
  const disk = temporaryFolder()
  const command = [
    `mount -t tmpfs -o size=${bytes} tmpfs ${disk}`,
    `cp "${office}" ${disk}/kantor.kinerja`,
    `"${process.execPath}" "${script}" ${disk}/kantor.kinerja 3`,
    `ls ${disk} "${disk}/Cadangan kantor"`,
  ].join(' && ')
  return execFileSync('unshare', ['-rm', 'sh', '-c', command], { encoding: 'utf8' }).split('\n')
}

it('goes on working on a full disk, and says that no backup could be made', async ({ skip }) => {
  skip(!lendsDisks, 'this computer lends no small disk')
  const { path, close, folder } = await openTestOffice()
  await close()
  const office = join(folder, 'asal.kinerja')
  copyFileSync(path, office)
  const script = bundled('keeper')
  const size = Math.ceil((statSync(office).size * 1.5) / 4096) * 4096
  const lines = onSmallDisk(office, size, script)
  const said =
    'Disk penuh, cadangan tidak dapat dibuat. Kantor tetap dapat dipakai; kosongkan ruang pada disk.'
  expect(lines.filter((line) => line.startsWith('refused'))).toEqual(Array(3).fill(`refused: ${said}`))
  expect(lines).toContain(`note: ${said}`)
  expect(lines).toContain('closed')
  // Nothing is left of what could not be made.
  expect(lines.filter((line) => /sedang-dibuat|\d{4}-\d{2}/.test(line))).toEqual([])
})
