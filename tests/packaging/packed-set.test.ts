import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { noticesOf } from '../../electron/packaging/notices.ts'
import { root } from './configuration.ts'
import { filesOf, layOutPackedSet } from './packed-set.ts'

const Result = z.object({
  office: z.string(),
  worksheets: z.number(),
  person: z.string(),
  forms: z.number(),
  loaded: z.array(z.string()),
})

let folder: string
let app: string
let program: string
let libraries: string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kinerja-paket-'))
  ;({ app, program, libraries } = await layOutPackedSet(folder))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the set under Node with a stand-in for Electron, as its page would use it. */
function drive() {
  const hook = pathToFileURL(join(root, 'tests', 'packaging', 'resolve-electron.ts')).href
  const workbook = join(root, 'tests', 'data', 'duk-kecamatan-sukamaju.xlsx')
  const { NODE_PATH: _, NODE_OPTIONS: __, ...environment } = process.env
  return spawnSync(
    process.execPath,
    [
      '--import',
      hook,
      join(root, 'tests', 'packaging', 'drive.ts'),
      app,
      workbook,
      join(folder, 'dokumen.pdf'),
    ],
    { cwd: folder, encoding: 'utf8', env: { ...environment, KINERJA_STAND_IN: join(folder, 'pengguna') } },
  )
}

async function textOf(pdf: string): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(pdf)), verbosity: 0 }).promise
  const texts: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    for (const item of items) if ('str' in item) texts.push(item.str)
  }
  return texts.join(' ')
}

describe('what is packed', () => {
  it('holds the built parts, the fonts and one binary of SQLite', () => {
    const files = filesOf(app)
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'out/main.js',
        'out/preload.cjs',
        'out/engine-process.js',
        'out/reader-process.js',
        'out/word-process.js',
        'resources/fonts/Arimo-Regular.ttf',
        'resources/fonts/Arimo-Bold.ttf',
        'out/page/index.html',
        'resources/fonts/OFL.txt',
        'resources/phone/form.html',
        'resources/proof/check.html',
      ]),
    )
    const binary = `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([binary])
  })

  it('holds nothing that only serves development', () => {
    const foreign = filesOf(app).filter(
      (file) => !/^(out\/|resources\/|package\.json$|node_modules\/better-sqlite3\/)/.test(file),
    )
    expect(foreign).toEqual([])
    expect(filesOf(app).filter((file) => /\.(ts|map|c|cpp|h|xlsx)$/.test(file))).toEqual([])
  })

  it('does not hold the preview on loopback', () => {
    const main = readFileSync(join(app, 'out', 'main.js'), 'utf8')
    expect(main).not.toContain('127.0.0.1')
    expect(main).not.toContain('SameSite')
  })

  it('has a preload that a sandbox can run: one script that asks for Electron only', () => {
    const preload = readFileSync(join(app, 'out', 'preload.cjs'), 'utf8')
    expect([...preload.matchAll(/require\("([^"]*)"\)/g)].map(([, name]) => name)).toEqual(['electron'])
    expect(preload).not.toMatch(/^\s*(import|export) /m)
  })
})

describe('what lies beside the program', () => {
  const notices = () => readFileSync(join(program, 'third-party-notices.txt'), 'utf8')

  it('is the licence of the application, and the notices of what others wrote', () => {
    expect(filesOf(program)).toEqual(['LICENSE.txt', 'third-party-notices.txt'])
    expect(readFileSync(join(program, 'LICENSE.txt'), 'utf8')).toContain('MIT License')
  })

  it('names every library of which the bundles contain something, with its version', () => {
    expect(libraries).toEqual(
      expect.arrayContaining(['react', '@mantine/core', 'pdfmake', 'kysely', '@swc/helpers']),
    )
    const named = new Set(notices().match(/^\S+(?= \d+\.\d+\.\d+$)/gm))
    expect(libraries.filter((name) => !named.has(name))).toEqual([])
  })

  it('names what is installed without being bundled, and the font', () => {
    expect(notices()).toMatch(/^better-sqlite3 13\.\d/m)
    expect(notices()).toMatch(/^electron \d/m)
    expect(notices()).toMatch(/^Arimo\n(?:\w+\n)*\nCopyright .*\n[^]*SIL OPEN FONT LICENSE Version 1\.1/m)
  })

  it('says who holds the rights where a library brings no text of its licence', () => {
    expect(notices()).toMatch(/^fontkit [^]*?Copyright \(c\) Devon Govett\n\nPermission is hereby granted/m)
  })

  it('needs the bundles: without one of them there are no notices', () => {
    expect(() => noticesOf(root, join(folder, 'app', 'out'))).toThrow('not built')
  })
})

describe('the packed application', () => {
  it('makes an office, reads a workbook, draws a document and leaves the office file whole', async () => {
    const run = drive()
    expect(run.stderr).toBe('')
    const result = Result.parse(JSON.parse(run.stdout))
    expect(result).toMatchObject({ office: 'Kecamatan Sukamaju', forms: 1, loaded: ['app://kantor/'] })
    expect(result.worksheets).toBeGreaterThan(0)
    expect(await textOf(join(folder, 'dokumen.pdf'))).toContain(result.person)
    const data = filesOf(join(folder, 'pengguna'))
    const offices = data.filter((file) => file.includes('.kinerja'))
    expect(offices.filter((file) => !file.includes('/Cadangan Kantor contoh 2026/'))).toEqual([
      'documents/Kinerja Kantor/Kantor contoh 2026.kinerja',
    ])
    // The backup of its first day, with what is written about it and which evidence belongs to it.
    expect(offices.filter((file) => file.endsWith(' harian.kinerja'))).toHaveLength(1)
    expect(offices).toHaveLength(4)
    expect(data.filter((file) => file.endsWith('.log'))).toEqual([])
  }, 120_000)

  it('does not run when a library of production is missing', () => {
    const library = join(app, 'node_modules', 'better-sqlite3')
    renameSync(library, `${library}-lain`)
    try {
      const run = drive()
      expect(run.status).not.toBe(0)
      expect(run.stderr).toContain('better-sqlite3')
    } finally {
      renameSync(`${library}-lain`, library)
    }
  }, 60_000)
})
