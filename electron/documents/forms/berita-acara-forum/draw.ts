import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { longDate, shortDate } from '../../../../shared/kernel/dates.ts'
import { elementNames } from '../../../../shared/voices/forum/forum.ts'
import { lineHeight } from '../../fonts.ts'
import { inFonts } from '../../glyphs.ts'
import { columns, Flow, type Group, head, numberCell, orDash, pageOf, titleLine } from '../../parts/layout.ts'
import { letterhead } from '../../parts/letterhead.ts'
import { heightOf, paragraph, signedBelow } from '../../parts/paragraph.ts'
import { points, recordLook as look } from '../../parts/record.ts'
import { leaderAndRepresentatives } from '../../parts/signatures.ts'
import type { BuiltForm } from '../built-form.ts'
import type { ForumDocument } from '../forum-document.ts'
import { closing, opening, reviewedPoints, signersOf } from './said.ts'

const tableLook = { size: 9, paddingY: 3 }
/** Empty lines of a list that is filled in by hand. */
const emptyRows = 12
const emptyPromises = 5
/** What is said, written by hand too. */
const emptyLines = Array.from({ length: 5 }, () => '.'.repeat(110)).join('\n')

/** What was agreed: NO, masukan, kesepakatan, penanggung jawab, target. */
function agreed(flow: Flow, { forum: { promises }, wasHeld }: ForumDocument): Content {
  const titles = [
    'NO.',
    'PERMASALAHAN/MASUKAN',
    'REKOMENDASI/KESEPAKATAN',
    'PENANGGUNG JAWAB',
    'TARGET WAKTU',
  ]
  const groups = promises.map(({ problem, promise, who, dueOn }, at): Group => [
    [
      numberCell(at + 1),
      { text: orDash(problem) },
      { text: promise },
      { text: who },
      { text: shortDate(dueOn), align: 'center' },
    ],
  ])
  const none: Group[] = [[[numberCell(''), { text: '-' }, { text: '-' }, { text: '-' }, { text: '-' }]]]
  const byHand = Array.from({ length: emptyPromises }, (_, at): Group => [
    [numberCell(at + 1), { text: ' \n ' }, { text: '' }, { text: '' }, { text: '' }],
  ])
  return flow.table(
    columns([6, 30, 34, 18, 12], flow.page.innerWidth),
    [titles.map((title) => head(title))],
    groups.length > 0 ? groups : wasHeld ? none : byHand,
  )
}

/** Daftar hadir on pages of its own, with room to sign; by hand where nobody is written yet. */
function present(flow: Flow, { forum }: ForumDocument): Content[] {
  const reference = `Lampiran Berita Acara Forum Konsultasi Publik, ${longDate(forum.heldOn)}`
  flow.take(heightOf(flow, reference, flow.page.innerWidth) + lineHeight(12) + 10)
  const titles = ['NO.', 'NAMA', 'UNSUR', 'INSTANSI', 'JABATAN', 'TANDA TANGAN']
  const row = (at: number, cells: readonly string[]): Group => [
    [
      numberCell(at + 1),
      ...cells.map((text) => ({ text })),
      // Uneven ones sign left, even ones right.
      { text: `${at % 2 === 0 ? '' : '\u2003'.repeat(5)}${at + 1}. ........\n ` },
    ],
  ]
  const groups =
    forum.attendees.length > 0
      ? forum.attendees.map(({ name, element, institution, position }, at) =>
          row(at, [name, elementNames[element], orDash(institution), orDash(position)]),
        )
      : Array.from({ length: emptyRows }, (_, at) => row(at, ['', '', '', '']))
  return [
    { text: inFonts(reference, tableLook.size), fontSize: tableLook.size, pageBreak: 'before' },
    titleLine('DAFTAR HADIR', 12),
    { text: '', fontSize: 0.1, lineHeight: 0.1, margin: [0, 6, 0, 0] },
    flow.table(
      columns([6, 26, 16, 18, 16, 18], flow.page.innerWidth),
      [titles.map((title) => head(title))],
      groups,
    ),
  ]
}

/**
 * Berita Acara Forum Konsultasi Publik with its Daftar Hadir, portrait (PermenPANRB 16/2017 asks for it without laying it
 * out; the layout is that of a berita acara: ANRI 5/2021, Permendagri 1/2023).
 */
export function draw(data: ForumDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const flow = new Flow(page, look)
  const { forum } = data
  const title: Content[] = [
    ...letterhead(flow, data.letterhead, options.logo),
    titleLine('BERITA ACARA', 12),
    titleLine('FORUM KONSULTASI PUBLIK', 12),
    {
      text: inFonts(`NOMOR: ${forum.recordNumber || '.'.repeat(40)}`, look.size),
      alignment: 'center',
      fontSize: look.size,
      margin: [0, 2, 0, 12],
    },
  ]
  flow.take(lineHeight(12) * 2 + lineHeight(look.size) + 14)
  const reviewed = reviewedPoints(data)
  const letters = reviewed === '' ? ['A', 'B', '', 'C'] : ['A', 'B', 'C', 'D']
  const { first, others } = leaderAndRepresentatives(flow, {
    leader: data.leader,
    signers: signersOf(data),
    place: data.city,
    on: data.wasHeld ? forum.heldOn : null,
  })
  const body: Content[] = [
    paragraph(flow, opening(data)),
    ...points(flow, `${letters[0]}. Agenda`, forum.agenda),
    ...points(flow, `${letters[1]}. Pembahasan`, forum.discussion || (data.wasHeld ? '' : emptyLines)),
    ...(reviewed === '' ? [] : points(flow, `${letters[2]}. Tinjauan janji forum sebelumnya`, reviewed)),
    flow.put(lineHeight(look.size) + 4, {
      text: `${letters[3]}. Kesepakatan`,
      bold: true,
      margin: [0, 0, 0, 4],
    }),
    agreed(flow, data),
    paragraph(flow, ' ', 0),
    ...signedBelow(flow, [closing], first),
    ...others.map((one) => one.put()),
  ]
  return {
    page,
    title,
    blocks: [{ stack: body, fontSize: look.size }, ...present(new Flow(page, tableLook), data)],
  }
}
