import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'
import { defaultChoices } from '../../shared/office/print-choices.ts'
import type { EvaluationDocument } from '../../shared/evaluation/evaluation.ts'
import { createEngine } from '../../electron/documents/engine/host.ts'
import { forkEngine } from '../../electron/documents/engine/fork.ts'
import { printFormOf } from '../../electron/documents/forms/loads.ts'
import { launchBrowser } from '../browser.ts'
import { bundle } from './bundle.ts'
import { formsAsHtml } from './form-as-html.ts'
import { compare, report, timed } from './measure.ts'
import type { Offices } from './offices.ts'

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

const wordsOf = (pages: Awaited<ReturnType<typeof placedText>>): number =>
  pages.reduce(
    (sum, { items }) => sum + items.reduce((words, { text }) => words + text.trim().split(/\s+/).length, 0),
    0,
  )

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
  const engine = createEngine(forkEngine)
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const byChromium = async (list: readonly EvaluationDocument[], tagged = false): Promise<Uint8Array> => {
      await page.setContent(formsAsHtml(list))
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: tagged })
    }
    const byUs = (list: readonly EvaluationDocument[]) =>
      engine.draw({
        title: 'Evaluasi',
        options: { paper: 'A4', ratingSpelling: 'terpisah', logo: null, emblem: null, choices: defaultChoices },
        forms: list.map((data) => printFormOf({ form: 'evaluasi', data })),
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
    const [words, chromiumWords] = [wordsOf(pages), wordsOf(chromiumPages)]
    if (Math.abs(words / chromiumWords - 1) > 0.05)
      throw new Error(`the form has ${words} words and the HTML page ${chromiumWords}`)
    const rate = (count: number, milliseconds: number) => (count / milliseconds) * 1000
    const against = async (other: () => Promise<unknown>, otherPages: number) => {
      const { value, yardstickValue } = await compare(
        3,
        timed(() => byUs(batch)),
        timed(other),
      )
      return { value: rate(pages.length, value), yardstickValue: rate(otherPages, yardstickValue) }
    }
    const measure = `${many} forms in one file`
    report({
      measure,
      ...(await against(() => byChromium(batch, true), chromiumPages.length)),
      unit: 'pages/s',
      yardstick: 'print-to-PDF of one HTML page with the same content, tagged as Chromium does by itself',
      aim: { of: 'ratio', is: 'at least', limit: 4 },
    })
    report({
      measure,
      ...(await against(() => byChromium(batch), chromiumPages.length)),
      unit: 'pages/s',
      yardstick: 'print-to-PDF of the same page without tags',
      aim: { of: 'ratio', is: 'at least', limit: 4 },
    })
    report({
      measure,
      ...(await against(() => drawRaw(pages), pages.length)),
      unit: 'pages/s',
      yardstick: 'PDFKit drawing the same text at the same places',
      aim: { of: 'ratio', is: 'at least', limit: 0.3 },
    })
  } finally {
    engine.close()
    await browser.close()
  }
}

/** The memory that the main process takes at most while it prints, from its start on. */
async function measureMemory(path: string): Promise<void> {
  const { folder, remove } = await bundle({
    print: 'print-process.ts',
    'engine-process': '../../electron/documents/engine/process.ts',
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
