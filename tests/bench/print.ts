import { spawn } from 'node:child_process'
import { once as onceEvent } from 'node:events'
import { text } from 'node:stream/consumers'
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
import { compare, report, timed, type Timed } from './measure.ts'
import type { Offices } from './offices.ts'
import { treeCpu, watchMemory } from './process-tree.ts'

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

/** Processor time of whatever this process and those it started do meanwhile: it means something on a busy machine, too. */
const worked =
  (run: () => Promise<unknown>): Timed =>
  async () => {
    const before = treeCpu()
    await run()
    return treeCpu() - before
  }

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
        options: {
          paper: 'A4',
          ratingSpelling: 'terpisah',
          logo: null,
          emblem: null,
          choices: defaultChoices,
        },
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
      aim: { of: 'value', is: 'at most', limit: 100 },
    })

    const pages = await placedText(await byUs(batch))
    const chromiumPages = await placedText(await byChromium(batch))
    const [words, chromiumWords] = [wordsOf(pages), wordsOf(chromiumPages)]
    // The page has no foot and no names of evidence.
    if (Math.abs(words / chromiumWords - 1) > 0.1)
      throw new Error(`the form has ${words} words and the HTML page ${chromiumWords}`)
    const rate = (count: number, milliseconds: number) => (count / milliseconds) * 1000
    const against = async (other: () => Promise<unknown>, otherPages: number) => {
      const { value, yardstickValue } = await compare(
        3,
        worked(() => byUs(batch)),
        worked(other),
      )
      return { value: rate(pages.length, value), yardstickValue: rate(otherPages, yardstickValue) }
    }
    const measure = `${many} forms in one file`
    report({
      measure,
      ...(await against(() => byChromium(batch, true), chromiumPages.length)),
      unit: 'pages per second of the processor',
      yardstick: 'print-to-PDF of one HTML page with the same content, tagged as Chromium does by itself',
      aim: { of: 'ratio', is: 'at least', limit: 3.5 },
    })
    report({
      measure,
      ...(await against(() => byChromium(batch), chromiumPages.length)),
      unit: 'pages per second of the processor',
      yardstick: 'print-to-PDF of the same page without tags',
      aim: { of: 'ratio', is: 'at least', limit: 2 },
    })
    report({
      measure,
      ...(await against(() => drawRaw(pages), pages.length)),
      unit: 'pages per second of the processor',
      yardstick: 'PDFKit drawing the same text at the same places',
      aim: { of: 'ratio', is: 'at least', limit: 0.45 },
    })
  } finally {
    engine.close()
    await browser.close()
  }
}

/** What the process of print-process.ts tells when it ends. */
const Told = z.object({
  forms: z.number(),
  pages: z.number(),
  /** Processor time of the print, of all processes, in milliseconds. */
  cpu: z.number(),
  /** Until the first page could be read, in milliseconds. */
  preview: z.number(),
  peak: z.number(),
})

/** 10, 100 and 1,000 forms in one file: time, time to the first preview, and the memory of all processes together. */
async function measureMemory(path: string): Promise<void> {
  const { folder, remove } = await bundle({
    print: 'print-process.ts',
    'engine-process': '../../electron/documents/engine/process.ts',
    count: 'count-process.ts',
  })
  /** @returns what the script says at its end, and the most memory that it and what it started took */
  const run = async (script: string, ...more: string[]) => {
    const child = spawn(process.execPath, [join(folder, script), path, ...more], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const stop = watchMemory(child.pid ?? 0)
    const [said] = await Promise.all([text(child.stdout), onceEvent(child, 'close')])
    return { said: JSON.parse(said) as unknown, most: stop() }
  }
  try {
    const count = await run('count.js')
    const rates = new Map<number, number>()
    for (const forms of [10, 100, 1000]) {
      const { said, most } = await run('print.js', String(forms))
      const told = Told.parse(said)
      const rate = (told.pages / told.cpu) * 1000
      rates.set(forms, rate)
      report({
        measure: `memory of all processes while ${told.forms} forms are printed`,
        value: most / 1e6,
        unit: 'MB',
        yardstick: 'fresh Node process, better-sqlite3 and one count',
        yardstickValue: count.most / 1e6,
        aim: { of: 'value', is: 'at most', limit: 400 },
      })
      report({
        measure: `${told.forms} forms from the office to the file`,
        value: rate,
        unit: 'pages per second of the processor',
        yardstick: '10 forms',
        yardstickValue: rates.get(10) ?? rate,
        aim: { of: 'ratio', is: 'at least', limit: 0.9 },
      })
      report({
        measure: `first page of ${told.forms} forms`,
        value: told.preview,
        unit: 'ms',
        yardstick: 'processor time of the print',
        yardstickValue: told.cpu,
      })
    }
  } finally {
    remove()
  }
}
