import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { clearOldRuns } from '../../electron/documents/run-folder.ts'
import { Shelf } from '../../electron/documents/shelf.ts'

const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at % 256)

it('keeps documents as files that only their owner reads, and gives them back whole or in part', () => {
  const shelf = new Shelf()
  const token = shelf.put({ fileName: 'SKP.pdf', bytes })
  const { fileName, path, size, bytes: back } = shelf.get(token)
  expect([fileName, size]).toEqual(['SKP.pdf', 1000])
  expect(back).toEqual(bytes)
  expect(statSync(dirname(path)).mode & 0o077).toBe(0)
  expect(shelf.part(token, { from: 10, to: 20 })).toEqual(bytes.slice(10, 20))
  expect(shelf.part(token, { from: 990, to: 2000 })).toEqual(bytes.slice(990))
  expect(shelf.part(token, { from: 2000, to: 3000 })).toEqual(new Uint8Array())
  shelf.clear()
})

it('keeps the last four, and nothing of them when it is cleared', () => {
  const shelf = new Shelf()
  const tokens = Array.from({ length: 6 }, (_, at) => {
    const path = shelf.place()
    writeFileSync(path, `dokumen ${at}`)
    return shelf.putFile({ fileName: `${at}.pdf`, path })
  })
  expect(() => shelf.get(tokens[1] ?? '')).toThrow('Dokumen itu sudah tidak tersedia. Cetak sekali lagi.')
  const paths = tokens.slice(2).map((token) => shelf.get(token).path)
  expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual([2, 3, 4, 5].map((at) => `dokumen ${at}`))
  shelf.clear()
  expect(paths.filter((path) => existsSync(path))).toEqual([])
  expect(() => shelf.get(tokens[5] ?? '')).toThrow('tidak tersedia')
})

it('leaves nothing behind when the process ends, nor when it was ended', () => {
  const ended = join(tmpdir(), 'kinerja-cetak-999999999-uji')
  mkdirSync(ended, { recursive: true })
  writeFileSync(join(ended, 'SKP.pdf'), 'x')
  const source = new URL('../../electron/documents/shelf.ts', import.meta.url).href
  const script = `const { Shelf } = await import(${JSON.stringify(source)})
    const shelf = new Shelf()
    console.log(shelf.get(shelf.put({ fileName: 'a.pdf', bytes: new Uint8Array([37]) })).path)`
  const path = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  }).trim()
  expect(path).not.toBe('')
  expect(existsSync(dirname(path))).toBe(false)
  clearOldRuns()
  expect(existsSync(ended)).toBe(false)
})
