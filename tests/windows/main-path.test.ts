import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readPdf } from '../documents/pdf-text.ts'
import { sharedFolder, temporaryFolder } from '../temporary.ts'
import { kinerja, missing, runOnWindows, windowsPath } from './windows-node.ts'

if (missing) console.info(`skipped: ${missing}`)

const list = windowsPath(fileURLToPath(new URL('../data/siasn-kecamatan-sukamaju.xlsx', import.meta.url)))

/** Keeps a file held by another process until the test is over, or until it is let go. */
async function held(how: 'office' | 'program', file: string): Promise<() => Promise<void>> {
  const mark = join(temporaryFolder(), 'tanda')
  const holder = runOnWindows('tests/windows/hold.ts', how, windowsPath(file), windowsPath(mark))
  const letGo = async () => {
    writeFileSync(`${mark}.free`, '')
    expect(await holder).toEqual({ code: 0, out: [], err: [] })
  }
  onTestFinished(letGo)
  await expect.poll(() => existsSync(`${mark}.held`), { timeout: 60_000 }).toBe(true)
  return letGo
}

describe.skipIf(missing !== null)('on Windows', { timeout: 600_000 }, () => {
  const folder = sharedFolder()
  const office = join(folder, 'Kantor Contoh Äußerst.kinerja')

  beforeAll(async () => {
    const demo = await kinerja('demo', '--office', windowsPath(office), '--year', '2026')
    expect([demo.code, demo.out]).toEqual([0, [windowsPath(office)]])
  }, 600_000)

  it('a new office takes a list of employees and is sound, in a folder whose name is longer than 260 letters', async () => {
    const deep = join(temporaryFolder(), ...Array.from({ length: 3 }, () => 'Bagian Ümum '.repeat(8).trim()))
    const path = windowsPath(join(deep, 'Kantor Baru.kinerja'))
    expect(path.length).toBeGreaterThan(260)
    const made = await kinerja('new', '--office', path, '--name', 'Kecamatan Übung')
    expect(made).toEqual({ code: 0, out: [path], err: [] })
    const taken = await kinerja('import', '--office', path, '--employees', list)
    expect([taken.code, taken.out.join()]).toEqual([0, expect.stringMatching(/^[1-9]\d* pegawai baru/)])
    const { out } = await kinerja('call', '--office', path, 'office.get')
    expect(JSON.parse(out.join('\n'))).toMatchObject({ name: 'Kecamatan Übung' })
    const check = await kinerja('check', '--office', path)
    expect([check.code, check.out.filter((line) => line.startsWith('RUSAK'))]).toEqual([0, []])
    expect(readdirSync(deep)).toEqual(['Kantor Baru.kinerja'])
  })

  it('a document is drawn, and written where it was told to', async () => {
    const target = join(temporaryFolder(), 'Cetakan Ärsip')
    const { code, out } = await kinerja(
      'print',
      '--office',
      windowsPath(office),
      '--form',
      'skp',
      '--year',
      '2025',
      '--nip',
      '198603092011041012',
      '--out',
      windowsPath(target),
    )
    expect([code, out]).toEqual([0, [windowsPath(join(target, 'SKP 2025 - Agus Salim, S.E.pdf'))]])
    const { packed } = await readPdf(readFileSync(join(target, 'SKP 2025 - Agus Salim, S.E.pdf')))
    expect(packed).toContain('AgusSalim,S.E.')
  })

  it.each(['CON', 'NUL.kinerja', 'COM1.kinerja', 'a:b.kinerja', 'titik.'])(
    'no office is made or opened under the name %j',
    async (name) => {
      const there = temporaryFolder()
      const path = `${windowsPath(there)}\\${name}`
      for (const args of [['new', '--name', 'Kantor'], ['check']] as const) {
        const { code, out, err } = await kinerja(...args, '--office', path)
        expect([code, out, err[0]]).toEqual([1, [], `${path}: Windows tidak menerima nama berkas ini.`])
        expect(err[1]).toContain('Pilih nama lain')
      }
      expect(readdirSync(there)).toEqual([])
    },
  )

  it('an office that is open elsewhere is not opened, and is again when it is closed there', async () => {
    const letGo = await held('office', office)
    const { code, err } = await kinerja('check', '--office', windowsPath(office))
    expect([code, err[0]]).toEqual([
      1,
      `${windowsPath(office)}: Berkas kantor sedang dibuka oleh Kinerja Kantor yang lain, atau dipakai program lain.`,
    ])
    await letGo()
    expect((await kinerja('check', '--office', windowsPath(office))).code).toBe(0)
  })

  it('an office that another program holds is not opened, nor called damaged', async () => {
    await held('program', office)
    const { code, err } = await kinerja('check', '--office', windowsPath(office))
    expect([code, err[0]]).toEqual([
      1,
      `${windowsPath(office)}: Berkas kantor sedang dibuka oleh Kinerja Kantor yang lain, atau dipakai program lain.`,
    ])
  })

  it('a document that another program shows is not written over, and the clerk is told to close it', async () => {
    const target = temporaryFolder()
    const shown = join(target, 'SKP 2025 - Agus Salim, S.E.pdf')
    mkdirSync(target, { recursive: true })
    writeFileSync(shown, 'sedang dibuka')
    const letGo = await held('program', shown)
    const { code, out, err } = await kinerja(
      'print',
      '--office',
      windowsPath(office),
      '--form',
      'skp',
      '--year',
      '2025',
      '--nip',
      '198603092011041012',
      '--out',
      windowsPath(target),
    )
    expect([code, out]).toEqual([1, []])
    expect(err.join('\n')).toContain(
      `${windowsPath(shown)} sedang dipakai program lain. Tutup dahulu, lalu coba lagi.`,
    )
    await letGo()
    expect(readFileSync(shown, 'utf8')).toBe('sedang dibuka')
  })
})
