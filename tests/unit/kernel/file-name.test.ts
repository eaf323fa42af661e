import { describe, expect, it } from 'vitest'
import { isFileName, safeFileName } from '../../../shared/kernel/file-name.ts'

const devices = [
  'CON',
  'con.kinerja',
  'NUL.pdf',
  'Aux',
  'prn.txt',
  'COM1',
  'com9.pdf',
  'LPT¹.pdf',
  'CON .pdf',
]

describe('what Windows takes for a file name', () => {
  it.each([
    'SKP 2026 - Indah Saputra, S.E..pdf',
    'Kec. Würzburg.kinerja',
    'COM10.pdf',
    'Konsep.pdf',
    '.rahasia',
  ])('%j', (name) => expect(isFileName(name)).toBe(true))

  it.each([
    ...devices,
    '',
    'a:b',
    'a/b',
    'a\\b',
    'a?',
    'a*',
    'a|b',
    '"a"',
    '<a>',
    'a\tb',
    'titik.',
    'spasi ',
  ])('not %j', (name) => expect(isFileName(name)).toBe(false))
})

describe('a proposed name', () => {
  it('becomes one that Windows accepts, inside the folder', () => {
    expect(safeFileName('../../Startup/a.pdf')).toBe('Startup a.pdf')
    expect(safeFileName('C:\\Windows\\a.pdf')).toBe('C Windows a.pdf')
    expect(safeFileName('CON.pdf')).toBe('Dokumen CON.pdf')
    expect(safeFileName('...')).toBe('Dokumen')
    const long = safeFileName(`${'Dinas '.repeat(60)}.pdf`)
    expect(long).toMatch(/\.pdf$/)
    expect(long.length).toBeLessThanOrEqual(150)
  })

  it.each(devices)('is not the name of a device: %j', (name) => {
    expect(isFileName(safeFileName(name))).toBe(true)
  })

  it('is left alone when it is one already', () => {
    for (const name of ['SKP 2026 - Indah Saputra, S.E..pdf', 'COM10.pdf', 'Kec. Würzburg.kinerja'])
      expect(safeFileName(name)).toBe(name)
  })

  it('names what the caller says when nothing of it is left', () => {
    expect(safeFileName('. .', 'Kantor')).toBe('Kantor')
    expect(safeFileName('nul', 'Kantor')).toBe('Kantor nul')
  })

  it('is not cut in the middle of a letter', () => {
    expect(safeFileName(`${'a'.repeat(145)}😀😀😀.pdf`)).toBe(`${'a'.repeat(145)}.pdf`)
  })
})
