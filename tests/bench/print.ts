import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'
import { berakhlak } from '../../shared/planning/berakhlak.ts'
import type { EvaluationDocument } from '../../shared/evaluation/evaluation.ts'
import type { Party } from '../../shared/planning/skp.ts'
import { createRenderHost } from '../../electron/documents/renderer-host.ts'
import { forkRenderer } from '../../electron/documents/fork-renderer.ts'
import type { PrintForm } from '../../electron/documents/render.ts'
import { launchBrowser } from '../browser.ts'
import { bundle } from './bundle.ts'
import { compare, report, timed } from './measure.ts'
import type { Offices } from './offices.ts'

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')

const person = (party: Party) =>
  [party.name, party.nip ?? '-', party.pangkat, party.jabatan, party.unit].map(escape)

/** The same content as the form `evaluasi`, as a plain HTML page. */
function html(documents: readonly EvaluationDocument[]): string {
  const sections = documents.map(({ skp, content }) => {
    const [employee, appraiser] = [person(skp.employee), person(skp.appraiser)]
    const labels = ['NAMA', 'NIP', 'PANGKAT/GOL RUANG', 'JABATAN', 'UNIT KERJA']
    const rows = skp.content.rhk.flatMap((rhk, index) =>
      rhk.indicators.map((iki, at) => {
        const span = `rowspan="${rhk.indicators.length}"`
        const first =
          at === 0
            ? `<td ${span}>${index + 1}</td><td ${span}>${escape(rhk.superiorText)}</td><td ${span}>${escape(rhk.text)}</td>`
            : ''
        const feedback = at === 0 ? `<td ${span}>${escape(content.feedback[rhk.id] ?? '')}</td>` : ''
        return `<tr>${first}<td>${iki.aspect ?? ''}</td><td>${escape(iki.indicator)}</td><td>${escape(iki.target)}</td><td>${escape(content.realisations[iki.id] ?? '')}</td>${feedback}</tr>`
      }),
    )
    const behaviour = berakhlak.map(
      (value, index) =>
        `<tr><td rowspan="2">${index + 1}</td><td colspan="3"><b>${value.name}</b></td></tr><tr><td>${value.guidance.map(escape).join('<br>')}</td><td>Ekspektasi Khusus Pimpinan:<br>${escape(skp.content.expectations[index] ?? '')}</td><td>${escape(content.behaviourFeedback[index] ?? '')}</td></tr>`,
    )
    return `<section><h1>EVALUASI KINERJA PEGAWAI</h1><p>${escape(skp.agency)}</p>
<table>${labels.map((label, at) => `<tr><td>${at + 1}</td><td>${label}</td><td>${employee[at]}</td><td>${at + 1}</td><td>${label}</td><td>${appraiser[at]}</td></tr>`).join('')}</table>
<table><thead><tr><th>NO</th><th>RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI</th><th>RENCANA HASIL KERJA</th><th>ASPEK</th><th>INDIKATOR KINERJA INDIVIDU</th><th>TARGET</th><th>REALISASI</th><th>UMPAN BALIK</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<table><thead><tr><th colspan="4">PERILAKU KERJA</th></tr></thead><tbody>${behaviour.join('')}</tbody></table>
<p>${escape(content.notes)}</p><p>${escape(skp.appraiser.name)}</p></section>`
  })
  return `<!doctype html><meta charset="utf-8"><style>@page{size:A4 landscape;margin:1cm}body{font:8pt Arial,sans-serif}section{break-after:page}h1{font-size:11pt;text-align:center}table{border-collapse:collapse;width:100%;margin-bottom:4mm}td,th{border:0.5pt solid #000;padding:2pt;vertical-align:top}tr{break-inside:avoid}</style>${sections.join('')}`
}

interface Placed {
  text: string
  x: number
  y: number
  size: number
}

/** Every piece of text of a PDF with its place, page by page. */
async function placedText(bytes: Uint8Array): Promise<{ width: number; height: number; items: Placed[] }[]> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await loading.promise
  const pages = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    pages.push({
      width,
      height,
      items: items.flatMap((item) =>
        'str' in item && item.str.trim()
          ? [
              {
                text: item.str,
                x: item.transform[4] as number,
                y: height - (item.transform[5] as number),
                size: Math.abs(item.transform[3] as number) || 8,
              },
            ]
          : [],
      ),
    })
  }
  await loading.destroy()
  return pages
}

/** Draws text at given places by PDFKit alone: no layout, no tables. */
function drawRaw(pages: Awaited<ReturnType<typeof placedText>>): Promise<number> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ autoFirstPage: false })
    let size = 0
    document.on('data', (chunk: Buffer) => (size += chunk.length))
    document.on('end', () => resolve(size))
    document.registerFont(
      'form',
      fileURLToPath(new URL('../../resources/fonts/Arimo-Regular.ttf', import.meta.url)),
    )
    for (const page of pages) {
      document.addPage({ size: [page.width, page.height], margin: 0 })
      document.font('form')
      for (const item of page.items)
        document.fontSize(item.size).text(item.text, item.x, item.y - item.size, { lineBreak: false })
    }
    document.end()
  })
}

const many = 200

/** One form and 200 forms in one file, against Chromium's print-to-PDF and raw PDFKit; and the memory they take. */
export async function measurePrint(offices: Offices): Promise<void> {
  const documents = await offices.evaluations()
  const batch = Array.from({ length: many }, (_, n) => documents[n % documents.length]).filter(
    (document) => document !== undefined,
  )
  await measureForms(batch)
  await measureMemory(await offices.large())
}

async function measureForms(batch: readonly EvaluationDocument[]): Promise<void> {
  const host = createRenderHost(forkRenderer)
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const byChromium = async (list: readonly EvaluationDocument[]): Promise<Uint8Array> => {
      await page.setContent(html(list))
      return page.pdf({ preferCSSPageSize: true })
    }
    const byUs = (list: readonly EvaluationDocument[]) =>
      host.render({
        title: 'Evaluasi',
        options: { paper: 'A4', ratingSpelling: 'terpisah', logo: null },
        forms: list.map((data): PrintForm => ({ form: 'evaluasi', data })),
      })
    const single = batch.slice(0, 1)
    report({
      measure: 'one form after the first',
      ...(await compare(
        15,
        timed(() => byUs(single)),
        timed(() => byChromium(single)),
      )),
      unit: 'ms',
      yardstick: 'print-to-PDF of an HTML page with the same content, by Chromium already open',
      aim: { of: 'value', is: 'at most', limit: 150 },
    })

    const pages = await placedText(await byUs(batch))
    const chromiumPages = await placedText(await byChromium(batch))
    const rate = (count: number, milliseconds: number) => (count / milliseconds) * 1000
    const against = async (rounds: number, other: () => Promise<unknown>, otherPages: number) => {
      const { value, yardstickValue } = await compare(
        rounds,
        timed(() => byUs(batch)),
        timed(other),
      )
      return { value: rate(pages.length, value), yardstickValue: rate(otherPages, yardstickValue) }
    }
    report({
      measure: `${many} forms in one file`,
      ...(await against(3, () => byChromium(batch), chromiumPages.length)),
      unit: 'pages/s',
      yardstick: 'print-to-PDF of one HTML page with the same content, by Chromium already open',
      aim: { of: 'ratio', is: 'at least', limit: 4 },
    })
    report({
      measure: `${many} forms in one file, against drawing alone`,
      ...(await against(3, () => drawRaw(pages), pages.length)),
      unit: 'pages/s',
      yardstick: 'PDFKit drawing the same text at the same places',
      aim: { of: 'ratio', is: 'at least', limit: 0.3 },
    })
  } finally {
    host.close()
    await browser.close()
  }
}

/** The memory that the main process takes at most while it prints, from its start on. */
async function measureMemory(path: string): Promise<void> {
  const { folder, remove } = await bundle({
    print: 'print-process.ts',
    'render-process': '../../electron/documents/render-process.ts',
    count: 'count-process.ts',
  })
  try {
    const peakOf = (script: string): number =>
      z
        .object({ peak: z.number() })
        .parse(JSON.parse(execFileSync(process.execPath, [join(folder, script), path], { encoding: 'utf8' })))
        .peak
    report({
      measure: `memory of the main process while it prints ${many} forms`,
      value: peakOf('print.js') / 1e6,
      unit: 'MB',
      yardstick: 'fresh Node process, better-sqlite3 and one count',
      yardstickValue: peakOf('count.js') / 1e6,
      aim: { of: 'value', is: 'at most', limit: 250 },
    })
  } finally {
    remove()
  }
}
