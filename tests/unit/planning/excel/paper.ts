import PDFDocument from 'pdfkit'
import { readPdf } from '../../../../electron/excel/read-pdf.ts'
import type { PaperPage } from '../../../../shared/excel/paper.ts'
import { coreValueTable } from '../../../../shared/regulations/berakhlak.ts'

/** PDF of SKP in the layouts of PermenPANRB 6/2022, as e-Kinerja and offices print them. All people are invented. */

export interface SamplePlan {
  superior?: string
  text: string
  perspective?: string
  iki: ReadonlyArray<readonly [aspect: string, indicator: string, target: string, realisation?: string]>
}

export interface Sample {
  kind: 'jpt' | 'ja-jf'
  approach: 'kuantitatif' | 'kualitatif'
  name: string
  nip: string
  utama: readonly SamplePlan[]
  tambahan: readonly SamplePlan[]
  expectations: Readonly<Record<number, string>>
  lampiran?: Readonly<Record<string, readonly string[]>>
}

export interface Look {
  orientation?: 'portrait' | 'landscape'
  /** Borders of cells: all, none, or only of the table and its columns. */
  borders?: 'all' | 'none'
  font?: string
  size?: number
  /** Shares of the columns. */
  widths?: readonly number[]
  /** Cells are centred to each other, as some programs do. */
  centred?: boolean
  /** Each letter is written by itself, as mPDF does. */
  letters?: boolean
  /** How the page is turned in the file: 90 shows upright what is written along the long edge. */
  rotate?: 0 | 90
  /** Titles of columns stand again on each page. */
  repeats?: boolean
  watermark?: string
  footer?: (page: number) => string
  numbersRow?: boolean
  evaluation?: boolean
  gap?: number
}

const bold = 'Helvetica-Bold'

/** The pages of a PDF, read in this process. */
export async function pagesOf(bytes: Uint8Array): Promise<PaperPage[]> {
  const pages: PaperPage[] = []
  for await (const { page } of readPdf(bytes)) pages.push(page)
  return pages
}

/** Draws a sample and gives its bytes. */
export function samplePdf(sample: Sample, look: Look = {}): Promise<Uint8Array> {
  const { borders = 'all', font = 'Helvetica', size = 8, orientation = 'landscape', repeats = true } = look
  const pad = 3
  const leading = size * 1.18
  const doc = new PDFDocument({
    size: 'A4',
    layout: look.rotate ? 'portrait' : orientation,
    margin: 0,
    autoFirstPage: false,
  })
  const bytes: Buffer[] = []
  doc.on('data', (part: Buffer) => bytes.push(part))
  const ended = new Promise<Uint8Array>((resolve) => doc.on('end', () => resolve(Buffer.concat(bytes))))

  const [short, long] = [595.28, 841.89]
  const wide = orientation === 'landscape' || look.rotate === 90
  const page = { width: wide ? long : short, height: wide ? short : long }
  const edge = { left: 34, right: page.width - 34, top: 34, bottom: page.height - 46 }
  let y = 0
  let count = 0

  const write = (text: string, x: number, at: number, face = font, fontSize = size) => {
    doc.font(face).fontSize(fontSize)
    if (!look.letters) {
      doc.text(text, x, at, { lineBreak: false })
      return
    }
    let place = x
    for (const letter of text) {
      if (letter !== ' ') doc.text(letter, place, at, { lineBreak: false })
      place += doc.widthOfString(letter)
    }
  }
  const widthOf = (text: string, face = font, fontSize = size) =>
    doc.font(face).fontSize(fontSize).widthOfString(text)
  const centre = (text: string, left: number, right: number, at: number, face = font, fontSize = size) =>
    write(text, (left + right - widthOf(text, face, fontSize)) / 2, at, face, fontSize)
  const wrap = (text: string, width: number, face = font): string[] =>
    text.split('\n').flatMap((paragraph) => {
      const lines: string[] = []
      for (const word of paragraph.split(/ |(?<=-)/)) {
        const last = lines.at(-1)
        const joint = last?.endsWith('-') ? '' : ' '
        if (last !== undefined && widthOf(`${last}${joint}${word}`, face) <= width)
          lines.splice(-1, 1, `${last}${joint}${word}`)
        else lines.push(word)
      }
      return lines
    })
  const newPage = () => {
    doc.addPage()
    count += 1
    if (look.rotate) {
      Object.assign(doc.page.dictionary.data, { Rotate: 90 })
      // What is written on it stands upright when the page is turned.
      doc.transform(0, -1, 1, 0, 0, long)
    }
    if (look.watermark)
      doc
        .save()
        .rotate(-35, { origin: [page.width / 2, page.height / 2] })
        .font(bold)
        .fontSize(60)
        .fillColor('#dddddd')
        .text(look.watermark, page.width / 2 - 200, page.height / 2, { lineBreak: false })
        .fillColor('black')
        .restore()
    if (look.footer) write(look.footer(count), edge.left, page.height - 26, font, 7)
    y = edge.top
  }
  const room = (height: number) => {
    if (y + height > edge.bottom) newPage()
  }
  const box = (left: number, top: number, right: number, bottom: number) => {
    if (borders === 'all')
      doc
        .lineWidth(0.5)
        .rect(left, top, right - left, bottom - top)
        .stroke()
  }
  const bar = (text: string, middle = false) => {
    room(leading + pad * 2)
    box(edge.left, y, edge.right, y + leading + pad * 2)
    if (middle) centre(text, edge.left, edge.right, y + pad, bold)
    else write(text, edge.left + pad, y + pad, bold)
    y += leading + pad * 2
  }

  const spread = (shares: readonly number[]): number[] => {
    const sum = shares.reduce((a, b) => a + b, 0)
    const places = [edge.left]
    for (const share of shares) places.push((places.at(-1) ?? 0) + (share / sum) * (edge.right - edge.left))
    return places
  }
  const cell = (
    lines: readonly string[],
    left: number,
    right: number,
    top: number,
    bottom: number,
    middle = false,
  ) => {
    box(left, top, right, bottom)
    const inner = lines.length * leading
    const start = look.centred ? top + (bottom - top - inner) / 2 : top + pad
    for (const [index, line] of lines.entries())
      if (middle) centre(line, left, right, start + index * leading)
      else write(line, left + pad, start + index * leading)
  }
  const rowOf = (texts: readonly string[], places: readonly number[], middle = false) => {
    const cells = texts.map((text, at) => wrap(text, (places[at + 1] ?? 0) - (places[at] ?? 0) - pad * 2))
    const height = Math.max(...cells.map((lines) => lines.length)) * leading + pad * 2
    room(height)
    for (const [at, lines] of cells.entries())
      cell(lines, places[at] ?? 0, places[at + 1] ?? 0, y, y + height, middle)
    y += height + (look.gap ?? 0)
  }

  // The head of the form.
  newPage()
  const who =
    sample.kind === 'jpt'
      ? 'PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI'
      : 'ADMINISTRASI DAN PEJABAT FUNGSIONAL'
  for (const title of [
    look.evaluation ? 'EVALUASI KINERJA PEGAWAI' : 'SASARAN KINERJA PEGAWAI',
    `PENDEKATAN HASIL KERJA ${sample.approach.toUpperCase()}`,
    `BAGI PEJABAT ${who}`,
    ...(look.evaluation ? ['PERIODE: AKHIR'] : []),
  ]) {
    centre(title, edge.left, edge.right, y, bold, size + 2)
    y += leading + 2
  }
  y += 4
  write('PEMERINTAH KABUPATEN REKAAN', edge.left, y)
  const period = 'PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026'
  write(period, edge.right - widthOf(period), y)
  y += leading + 4
  const party = spread([4, 16, 30, 4, 16, 30])
  rowOf(['NO', 'PEGAWAI YANG DINILAI', '', 'NO', 'PEJABAT PENILAI KINERJA', ''], party)
  for (const [at, [label, own, other]] of (
    [
      ['NAMA', sample.name, 'Atasan Rekaan, S.E.'],
      ['NIP', sample.nip, '197001011990011001'],
      ['PANGKAT/GOL RUANG', 'Penata, III/c', 'Pembina, IV/a'],
      ['JABATAN', 'Analis Rekaan', 'Camat Rekaan'],
      ['UNIT KERJA', 'Seksi Rekaan Pelayanan dan Penataan Wilayah', 'Kecamatan Rekaan'],
    ] as const
  ).entries())
    rowOf([String(at + 1), label, own, String(at + 1), label, other], party)
  y += 6

  const jpt = sample.kind === 'jpt'
  const narrative = sample.approach === 'kualitatif'
  const more = look.evaluation
    ? ['REALISASI BERDASARKAN BUKTI DUKUNG', 'UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG']
    : []
  const titles = narrative
    ? []
    : jpt
      ? ['NO', 'RENCANA HASIL KERJA', 'INDIKATOR KINERJA INDIVIDU', 'TARGET', 'PERSPEKTIF', ...more]
      : [
          'NO',
          'RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI',
          'RENCANA HASIL KERJA',
          'ASPEK',
          'INDIKATOR KINERJA INDIVIDU',
          'TARGET',
          ...more,
        ]
  const shares =
    look.widths ??
    (narrative ? [5, 95] : [...(jpt ? [5, 32, 33, 14, 16] : [4, 24, 24, 9, 27, 12]), ...more.map(() => 13)])
  const places = spread(shares)
  const columnHead = () => {
    bar('HASIL KERJA', true)
    if (narrative) return
    rowOf(titles, places, true)
    if (look.numbersRow ?? true)
      rowOf(
        titles.map((_, at) => `(${at + 1})`),
        places,
        true,
      )
  }
  const nextPage = () => {
    newPage()
    if (repeats) columnHead()
  }

  /** Cells that go on on the next page where they must, each with its own lines. */
  const drawPlan = (plan: SamplePlan, number: number) => {
    const inner = (at: number) => (places[at + 1] ?? 0) - (places[at] ?? 0) - pad * 2
    const at = jpt ? { text: 1, indicator: 2, target: 3 } : { text: 2, indicator: 4, target: 5 }
    const head: Array<{ place: number; lines: string[]; middle?: boolean }> = [
      { place: 0, lines: [`${number}`], middle: true },
      ...(jpt ? [] : [{ place: 1, lines: wrap(plan.superior ?? '-', inner(1)) }]),
      { place: at.text, lines: wrap(plan.text, inner(at.text)) },
      ...(jpt ? [{ place: 4, lines: wrap(plan.perspective ?? '-', inner(4)) }] : []),
      ...(look.evaluation
        ? [{ place: titles.length - 1, lines: wrap('Pimpinan: pertahankan', inner(titles.length - 1)) }]
        : []),
    ]
    let pending = plan.iki.map(([aspect, indicator, target, realisation = '-']) => [
      ...(jpt ? [] : [{ place: 3, lines: wrap(aspect, inner(3)) }]),
      { place: at.indicator, lines: wrap(indicator, inner(at.indicator)) },
      { place: at.target, lines: wrap(target, inner(at.target)), middle: true },
      ...(look.evaluation
        ? [{ place: titles.length - 2, lines: wrap(realisation, inner(titles.length - 2)) }]
        : []),
    ])
    const most = (cells: ReadonlyArray<{ lines: string[] }>) =>
      Math.max(0, ...cells.map(({ lines }) => lines.length))
    while (pending.length > 0 || most(head) > 0) {
      const free = edge.bottom - y
      const drawn: Array<{ cells: typeof head; height: number }> = []
      let used = 0
      while (pending[0]) {
        const [cells] = pending
        const lines = Math.min(most(cells), Math.floor((free - used - pad * 2) / leading + 0.01))
        if (lines < 1) break
        const height = lines * leading + pad * 2
        drawn.push({ cells: cells.map((one) => ({ ...one, lines: one.lines.slice(0, lines) })), height })
        used += height
        pending[0] = cells.map((one) => ({ ...one, lines: one.lines.slice(lines) }))
        if (most(pending[0]) > 0) break
        pending = pending.slice(1)
      }
      const wanted = most(head) * leading + pad * 2
      const last = drawn.at(-1)
      if (pending.length === 0 && wanted > used) {
        const grown = Math.min(wanted, free) - used
        if (last) last.height += Math.max(0, grown)
        used += Math.max(0, grown)
      }
      const fits = Math.floor((used - pad * 2) / leading + 0.01)
      if (fits < 1) {
        nextPage()
        continue
      }
      const top = y
      for (const { cells, height } of drawn) {
        for (const { place, lines, middle } of cells)
          cell(lines, places[place] ?? 0, places[place + 1] ?? 0, y, y + height, middle)
        y += height + (look.gap ?? 0)
      }
      if (drawn.length === 0) y += used
      for (const one of head) {
        cell(
          one.lines.slice(0, fits),
          places[one.place] ?? 0,
          places[one.place + 1] ?? 0,
          top,
          y - (look.gap ?? 0),
          one.middle,
        )
        one.lines = one.lines.slice(fits)
      }
      if (pending.length > 0 || most(head) > 0) nextPage()
    }
  }

  const drawBlock = (plan: SamplePlan, number: number) => {
    const inner = (places[2] ?? 0) - (places[1] ?? 0) - pad * 2
    let lines = [
      ...wrap(plan.text, inner),
      'Ukuran keberhasilan/Indikator Kinerja Individu, dan Target:',
      ...plan.iki.flatMap(([, indicator]) => {
        const [first = '', ...rest] = wrap(indicator, inner - 10)
        return [`- ${first}`, ...rest.map((line) => `  ${line}`)]
      }),
    ]
    let label = [`${number}.`]
    while (lines.length > 0) {
      const fits = Math.min(lines.length, Math.floor((edge.bottom - y - pad * 2) / leading))
      if (fits < 1) {
        nextPage()
        continue
      }
      const height = fits * leading + pad * 2
      cell(label, places[0] ?? 0, places[1] ?? 0, y, y + height, true)
      cell(lines.slice(0, fits), places[1] ?? 0, places[2] ?? 0, y, y + height)
      y += height
      lines = lines.slice(fits)
      label = []
      if (lines.length > 0) nextPage()
    }
  }

  const draw = narrative ? drawBlock : drawPlan
  columnHead()
  for (const [title, plans] of [
    ['A. UTAMA', sample.utama],
    ['B. TAMBAHAN', sample.tambahan],
  ] as const) {
    room(leading * 3)
    bar(title)
    for (const [at, plan] of plans.entries()) draw(plan, at + 1)
  }

  // Perilaku kerja and who signs.
  room(120)
  y += 6
  bar('PERILAKU KERJA')
  const beside = spread([4, 62, 34])
  for (const [at, { name, guidance }] of (coreValueTable[0]?.value ?? []).entries()) {
    const width = (beside[3] ?? 0) - (beside[2] ?? 0) - pad * 2
    const right = wrap(`Ekspektasi Khusus Pimpinan:\n${sample.expectations[at] ?? ''}`, width)
    const left = guidance.flatMap((line) => wrap(`- ${line}`, (beside[2] ?? 0) - (beside[1] ?? 0) - pad * 2))
    const height = Math.max(left.length, right.length) * leading + pad * 2
    const line = leading + pad * 2
    room(height + line)
    cell([String(at + 1)], beside[0] ?? 0, beside[1] ?? 0, y, y + height + line, true)
    cell([name], beside[1] ?? 0, beside[3] ?? 0, y, y + line)
    cell(left, beside[1] ?? 0, beside[2] ?? 0, y + line, y + line + height)
    cell(right, beside[2] ?? 0, beside[3] ?? 0, y + line, y + line + height)
    y += height + line
  }
  room(80)
  y += 8
  const half = (edge.left + edge.right) / 2
  centre('Rekaan, 31 Januari 2026', half, edge.right, y)
  y += leading
  centre('Pegawai yang Dinilai,', edge.left, half, y)
  centre('Pejabat Penilai Kinerja,', half, edge.right, y)
  y += leading * 4
  centre(sample.name, edge.left, half, y)
  centre('Atasan Rekaan, S.E.', half, edge.right, y)

  if (sample.lampiran) {
    newPage()
    centre('LAMPIRAN SASARAN KINERJA PEGAWAI', edge.left, edge.right, y, bold, size + 2)
    y += leading * 2
    const list = spread([6, 94])
    for (const [title, texts] of Object.entries(sample.lampiran)) {
      bar(title)
      for (const [at, text] of texts.entries()) rowOf([`${at + 1}.`, text], list)
    }
  }
  doc.end()
  return ended
}
