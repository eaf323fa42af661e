import { launchBrowser } from '../browser.ts'
import PDFDocument from 'pdfkit'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { berakhlak } from '../../shared/planning/berakhlak.ts'
import type { EvaluationDocument } from '../../shared/evaluation/evaluation.ts'
import type { Party } from '../../shared/planning/skp.ts'
import { createRenderHost } from '../../electron/documents/renderer-host.ts'
import { forkRenderer } from '../../electron/documents/fork-renderer.ts'
import type { PrintForm } from '../../electron/documents/render.ts'
import { median, once, report } from './measure.ts'

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
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 })
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
function drawRaw(pages: Awaited<ReturnType<typeof placedText>>, font: string): Promise<number> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ autoFirstPage: false })
    let size = 0
    document.on('data', (chunk: Buffer) => (size += chunk.length))
    document.on('end', () => resolve(size))
    document.registerFont('form', font)
    for (const page of pages) {
      document.addPage({ size: [page.width, page.height], margin: 0 })
      document.font('form')
      for (const item of page.items)
        document.fontSize(item.size).text(item.text, item.x, item.y - item.size, { lineBreak: false })
    }
    document.end()
  })
}

/** One form, then 200 forms in one file, against Chromium's print-to-PDF and against raw PDFKit. */
export async function benchPrint(documents: readonly EvaluationDocument[]): Promise<void> {
  const host = createRenderHost(forkRenderer)
  const jobOf = (list: readonly EvaluationDocument[]) => ({
    title: 'Bench',
    options: { paper: 'A4' as const, ratingSpelling: 'terpisah' as const, logo: null },
    forms: list.map((data): PrintForm => ({ form: 'evaluasi', data })),
  })
  const two = Array.from({ length: 200 }, (_, n) => documents[n % documents.length]).filter(
    (document) => document !== undefined,
  )
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const chromium = async (list: readonly EvaluationDocument[]) => {
      await page.setContent(html(list))
      return page.pdf({ preferCSSPageSize: true })
    }
    const single = two.slice(0, 1)
    const oneForm = await median(7, () => host.render(jobOf(single), {}))
    report({
      measure: 'one form after the first',
      value: oneForm,
      unit: 'ms',
      yardstick: 'Chromium print-to-PDF, warm',
      yardstickValue: await median(7, () => chromium(single)),
      aim: 'under 150 ms',
    })

    let bytes: Uint8Array = new Uint8Array()
    let peak = 0
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20)
    const many = await once(async () => (bytes = await host.render(jobOf(two), {})))
    clearInterval(watch)
    const pages = await placedText(bytes)
    const rate = (count: number, milliseconds: number) => (count / milliseconds) * 1000
    const ours = rate(pages.length, many)

    let printed: Uint8Array = new Uint8Array()
    const chromiumTime = await once(async () => (printed = await chromium(two)))
    const chromiumPages = (await placedText(printed)).length
    report({
      measure: '200 forms in one file',
      value: ours,
      unit: 'pages/s',
      yardstick: 'Chromium print-to-PDF',
      yardstickValue: rate(chromiumPages, chromiumTime),
      aim: 'ratio at least 4',
    })
    report({
      measure: '200 forms in one file, forms/s',
      value: rate(two.length, many),
      unit: 'forms/s',
      yardstick: 'Chromium print-to-PDF',
      yardstickValue: rate(two.length, chromiumTime),
    })
    const font = new URL('../../resources/fonts/Arimo-Regular.ttf', import.meta.url).pathname
    const raw = await once(() => drawRaw(pages, font))
    report({
      measure: '200 forms in one file against raw drawing',
      value: ours,
      unit: 'pages/s',
      yardstick: 'PDFKit drawing the same text at the same places',
      yardstickValue: rate(pages.length, raw),
      aim: 'ratio at least 0.3',
    })
    report({
      measure: 'memory of the main process in that batch',
      value: peak / 1e6,
      unit: 'MB',
      yardstick: 'the aim',
      yardstickValue: 250,
      aim: 'under 250 MB',
    })
  } finally {
    host.close()
    await browser.close()
  }
}
