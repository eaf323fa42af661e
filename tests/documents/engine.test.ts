import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { drawDocuments } from '../../electron/documents/engine/draw.ts'
import { forkEngine } from '../../electron/documents/engine/fork.ts'
import { createEngine } from '../../electron/documents/engine/host.ts'
import type { PrintJob } from '../../electron/documents/engine/job.ts'
import { printFormOf } from '../../electron/documents/forms/loads.ts'
import { iki, rhk, skpContent } from '../skp-content.ts'
import { employee, evaluationDocument, logo, options, skpDocument } from './documents.ts'
import { complaintsOfArchive, textOfObjects } from './pdf-archive.ts'
import { packed, readPdf } from './pdf-text.ts'

const named = (name: string, nip = employee.nip) => ({ ...employee, name, nip })
const skpOf = (name: string, rows = 1) =>
  printFormOf({
    form: 'skp',
    data: skpDocument({
      employee: named(name),
      content: skpContent(Array.from({ length: rows }, () => rhk({ indicators: [iki(), iki()] }))),
    }),
  })
const evaluationOf = (name: string) =>
  printFormOf({
    form: 'dokumen-evaluasi',
    data: evaluationDocument({ skp: skpDocument({ employee: named(name) }) }),
  })
const jobOf = (forms: PrintJob['forms'], more: Partial<PrintJob> = {}): PrintJob => ({
  title: 'SKP 2026 & Evaluasi <uji>',
  author: 'Kantor Uji & Rekan',
  options: { ...options, logo, emblem: logo },
  forms,
  ...more,
})

const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'kinerja-uji-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}
const engineOf = () => {
  const engine = createEngine(forkEngine)
  onTestFinished(() => engine.close())
  return engine
}

async function opened(bytes: Uint8Array) {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  onTestFinished(() => loading.destroy())
  return loading.promise
}

describe('a file of prints', () => {
  it('has the same bytes on another day, in another zone and another process, drafts too', async () => {
    const forms = [skpOf('Siti'), evaluationOf('Siti'), { ...skpOf('Budi'), signedOn: null }]
    const here = await drawDocuments(jobOf(forms))
    const draw = new URL('../../electron/documents/engine/draw.ts', import.meta.url).href
    const script = `const RealDate = Date
      globalThis.Date = class extends RealDate { constructor(...a) { super(...(a.length ? a : ['2036-07-01T12:34:56Z'])) } }
      const { drawDocuments } = await import(${JSON.stringify(draw)})
      const bytes = await drawDocuments(${JSON.stringify(jobOf(forms))})
      process.stdout.write(Buffer.from(bytes).toString('base64'))`
    const there = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      env: { ...process.env, TZ: 'Asia/Jayapura' },
    })
    expect(Buffer.from(here).toString('base64')).toBe(there)
  })

  it('has another identity when a letter of it is another', async () => {
    const idOf = async (name: string) =>
      (await opened(await drawDocuments(jobOf([skpOf(name)])))).fingerprints
    expect(await idOf('Siti')).toEqual(await idOf('Siti'))
    expect(await idOf('Siti')).not.toEqual(await idOf('Sita'))
  })

  it('says whose it is, of which day and in which language, and lists people and forms', async () => {
    const forms = [skpOf('Siti'), evaluationOf('Siti'), skpOf('Budi')]
    const pdf = await opened(await drawDocuments(jobOf(forms)))
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Title: 'SKP 2026 & Evaluasi <uji>',
      Author: 'Kantor Uji & Rekan',
      Language: 'id-ID',
      CreationDate: 'D:20261222000000Z',
    })
    expect(metadata?.get('dc:title')).toBe('SKP 2026 & Evaluasi <uji>')
    const outline = await pdf.getOutline()
    expect(outline.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
      ['Siti', ['SKP', 'Dokumen Evaluasi Kinerja Pegawai']],
      ['Budi', ['SKP']],
    ])
  })

  it('tells no day when nothing in it is signed', async () => {
    const pdf = await opened(await drawDocuments(jobOf([{ ...skpOf('Siti'), signedOn: null }])))
    expect((await pdf.getMetadata()).info).not.toHaveProperty('CreationDate')
  })

  it('is read aloud in order: headings, then tables by row and cell, and every word of the pages but their foot', async () => {
    // One result with so many indicators that its table goes on overleaf below a repeated head.
    const content = skpContent([rhk({ indicators: Array.from({ length: 70 }, () => iki()) })])
    const long = printFormOf({ form: 'skp', data: skpDocument({ employee: named('Siti'), content }) })
    const bytes = await drawDocuments(jobOf([long]))
    const pdf = await opened(bytes)
    expect(pdf.numPages).toBeGreaterThan(1)
    const roles = new Map<string, number>()
    interface Node {
      role?: string
      children?: Node[]
      id?: string
    }
    let spoken = ''
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      const said = new Map<string, string>()
      let current: string | null = null
      for (const item of items)
        if ('str' in item) {
          if (current !== null) said.set(current, (said.get(current) ?? '') + item.str)
        } else current = item.type === 'beginMarkedContentProps' ? (item.id ?? null) : null
      const walk = (node: Node) => {
        if (node.role) roles.set(node.role, (roles.get(node.role) ?? 0) + 1)
        if (node.id) spoken += said.get(node.id) ?? ''
        node.children?.forEach(walk)
      }
      walk(await page.getStructTree())
    }
    expect([...roles.keys()]).toEqual(
      expect.arrayContaining(['Document', 'Sect', 'H1', 'P', 'Table', 'TR', 'TH', 'TD']),
    )
    const { pages } = await readPdf(bytes)
    const words = pages
      .flatMap(({ items, height }) => items.filter(({ y }) => y < height - 40))
      .flatMap(({ text }) => text.split(/\s+/))
    for (const word of words) expect(packed(spoken)).toContain(packed(word))
    expect(packed(spoken)).not.toContain('Halaman1dari')
    expect(packed(spoken).indexOf('SASARANKINERJAPEGAWAI')).toBeLessThan(packed(spoken).indexOf('Siti'))
    // The head of a table is said once, though it stands on every page.
    expect(packed(spoken).split('INDIKATORKINERJAINDIVIDU').length - 1).toBe(1)
  })

  it('is fit for archives', async () => {
    const forms = [skpOf('Siti'), evaluationOf('Siti'), { ...skpOf('Budi'), signedOn: null }]
    expect(complaintsOfArchive(await drawDocuments(jobOf(forms)))).toEqual([])
  })

  it('is told from one that is not fit for archives', async () => {
    const bytes = await drawDocuments(jobOf([skpOf('Siti')]))
    const broken = (from: RegExp, to: string) =>
      complaintsOfArchive(Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1'))
    expect(broken(/\/FontFile2/g, '/FontFileX')).toContain('a font is not embedded')
    expect(broken(/pdfaid:part>2/g, 'pdfaid:part>9')).toContain('the metadata name no PDF/A-2b')
    expect(broken(/\/GTS_PDFA1/, '/GTS_PDFX11')).toContain('there is no output intent')
    expect(broken(/\/ID\[/, '/IX[')).toContain('there is no identity')
  })

  it('begins what belongs to another person on an odd page, where it is asked to', async () => {
    const forms = ['Siti', 'Budi', 'Ani'].map((name) => skpOf(name, 5))
    const firsts = async (more: Partial<PrintJob>) => {
      const { pages } = await readPdf(await drawDocuments(jobOf(forms, more)))
      return {
        starts: pages.flatMap((page, at) => (page.packed.includes('Halaman1dari') ? [at + 1] : [])),
        blank: pages.filter((page) => page.items.length === 0).length,
        pages: pages.length,
      }
    }
    const plain = await firsts({})
    expect(plain.blank).toBe(0)
    const odd = await firsts({ oddPages: true })
    expect(odd.starts.map((page) => page % 2)).toEqual([1, 1, 1])
    expect(odd.pages).toBe(plain.pages + odd.blank)
  })

  it('keeps the papers of one person together, though each begins on the next page', async () => {
    const forms = [skpOf('Siti'), evaluationOf('Siti'), evaluationOf('Siti')]
    const { pages } = await readPdf(await drawDocuments(jobOf(forms, { oddPages: true })))
    expect(pages.filter((page) => page.items.length === 0)).toEqual([])
  })

  it('finds a page of many without reading all of them', async () => {
    const bytes = await drawDocuments(
      jobOf(Array.from({ length: 70 }, (_, at) => evaluationOf(`Orang ${at}`))),
    )
    const pdf = await opened(bytes)
    expect(pdf.numPages).toBeGreaterThanOrEqual(70)
    const kids = textOfObjects(bytes).filter((object) => /\/Type \/Pages/.test(object))
    expect(kids.length).toBeGreaterThan(3)
    const page = await pdf.getPage(66)
    expect((await page.getTextContent()).items.length).toBeGreaterThan(0)
  })

  it('embeds a picture once, however many forms show it', async () => {
    const bytes = await drawDocuments(jobOf(['Siti', 'Budi', 'Ani'].map(evaluationOf)))
    expect(textOfObjects(bytes).filter((object) => object.includes('/SMask')).length).toBe(1)
  })

  it('is refused with a sentence when a picture in it is broken', async () => {
    const bad = `data:image/png;base64,${Buffer.from('\x89PNG\r\n\x1a\nrusak', 'latin1').toString('base64')}`
    const job = jobOf([evaluationOf('Siti')], { options: { ...options, logo: bad, emblem: bad } })
    await expect(drawDocuments(job)).rejects.toThrow('rusak dan tidak dapat dicetak')
    const cut = `data:image/png;base64,${Buffer.from(logo.split(',')[1] ?? '', 'base64')
      .subarray(0, 45)
      .toString('base64')}`
    await expect(drawDocuments({ ...job, options: { ...options, logo: cut, emblem: cut } })).rejects.toThrow(
      'rusak',
    )
  })
})

describe('the process that draws', () => {
  it('writes a file that is there when it is whole, and tells forms and pages as they are written', async () => {
    const path = join(folder(), 'SKP.pdf')
    const steps: { done: number; pages: number; whole: boolean }[] = []
    const forms = Array.from({ length: 12 }, (_, at) => skpOf(`Orang ${at}`))
    const drawn = await engineOf().drawTo(path, jobOf(forms), {
      onProgress: (step) => steps.push({ ...step, whole: existsSync(path) }),
    })
    const bytes = readFileSync(path)
    expect(drawn.bytes).toBe(bytes.length)
    expect(drawn.pages).toBe((await readPdf(bytes)).pages.length)
    expect(steps.at(-1)).toMatchObject({ done: 12, pages: drawn.pages })
    expect(steps.filter(({ done, whole }) => done < 12 && whole)).toEqual([])
    expect(bytes.equals(await drawDocuments(jobOf(forms)))).toBe(true)
  })

  it('leaves no file of a cancelled job, and draws what waits behind it', async () => {
    const place = folder()
    const engine = engineOf()
    const controller = new AbortController()
    const forms = Array.from({ length: 300 }, (_, at) => skpOf(`Orang ${at}`, 20))
    const long = engine.drawTo(join(place, 'lama.pdf'), jobOf(forms), {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('dibatalkan')),
    })
    const behind = engine.drawTo(join(place, 'berikut.pdf'), jobOf([skpOf('Siti')]))
    await expect(long).rejects.toThrow('dibatalkan')
    await behind
    expect(readdirSync(place)).toEqual(['berikut.pdf'])
  })

  it('leaves no file of a job that fails, and says why', async () => {
    const place = folder()
    const engine = engineOf()
    const job = jobOf([evaluationOf('Siti')], {
      options: { ...options, emblem: 'data:image/png;base64,AAAA' },
    })
    await expect(engine.drawTo(join(place, 'a.pdf'), job)).rejects.toThrow(/^Satu gambar .* rusak/)
    await expect(engine.drawTo(join(place, 'tidak', 'ada', 'a.pdf'), jobOf([skpOf('Siti')]))).rejects.toThrow(
      'Dokumen gagal dibuat',
    )
    expect(readdirSync(place)).toEqual([])
    expect((await readPdf(await engine.draw(jobOf([skpOf('Siti')])))).packed).toContain('Siti')
  })
})
