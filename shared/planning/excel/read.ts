import { type Cell, cellLines } from '../../excel/cell.ts'
import type { Range } from '../../excel/grid.ts'
import { looksRoundedByExcel, normaliseNip } from '../../employees/nip.ts'
import { coreValueCount } from '../../regulations/berakhlak.ts'
import { most } from '../../kernel/limits.ts'
import { sameText, textKey } from '../../kernel/text.ts'
import { perspectiveLabels, valueOfLabel } from '../skp/labels.ts'
import type { Approach, Rhk, SkpContent, SkpKind } from '../skp/skp.ts'
import {
  evaluationTitles,
  findHeader,
  type FormColumn,
  type Header,
  isSameHeader,
  type WorkbookColumn,
} from './columns.ts'
import { identity, yearOf } from './above-table.ts'
import {
  type Appraised,
  isResultRow,
  nothingAppraised,
  periodOf,
  readBehaviourFeedback,
  readResults,
  saidIn,
} from './appraised.ts'
import { FormCells, type Get } from './form-cells.ts'
import { type IkiDraft, indicatorOf, realisationsOf, splitBlock, withBesideTargets } from './indicator.ts'
import { readExpectations } from './expectations.ts'

type RhkDraft = Omit<Rhk, 'id' | 'superiorRhkId' | 'indicators'> & { indicators: IkiDraft[] }

/** What a worksheet says of one person, before it has ids. Rows are numbered as in Excel. */
export interface ReadSkp {
  nip: string
  name: string
  /** Of which year it says it is. */
  year: number | null
  kind: SkpKind | null
  approach: Approach
  rhk: RhkDraft[]
  expectations: string[]
  remarks: Array<{ row: number; message: string }>
  /** What an evaluation says of it; only where it is read as one. */
  appraised?: Appraised
}

const empty = (nip: string, name: string, year: number | null): ReadSkp => ({
  nip,
  name,
  year,
  kind: null,
  approach: 'kuantitatif',
  rhk: [],
  expectations: Array.from({ length: coreValueCount }, () => ''),
  remarks: [],
})

const nameLabel = /^NAMA(?: LENGKAP)?\s*(?::\s*(.*))?$/i
const aboutPegawai = [/^SASARAN KINERJA PEGAWAI/i, /^PEGAWAI YANG DINILAI$/i, nameLabel]
const has = (cells: readonly Cell[], pattern: RegExp) =>
  cells.some((cell) => typeof cell === 'string' && pattern.test(cell.trim()))

/** Where in a worksheet the forms of several people below each other begin: at what stands above the next table. */
function beginnings(rows: readonly Cell[][], first: Header): number[] {
  const starts = [0]
  let before = first.last
  for (let row = first.last + 1; row < rows.length; row += 1) {
    if (!isSameHeader(first, rows[row] ?? [])) continue
    const between = rows.slice(before + 1, row)
    const at = aboutPegawai
      .map((pattern) => between.findLastIndex((cells) => has(cells, pattern)))
      .find((found) => found >= 0)
    // Without anybody's name it is the same table on its next page.
    if (at !== undefined) starts.push(before + 1 + at)
    before = row
  }
  return starts
}

/**
 * Reads a worksheet: the template with NIP or name in front for many people, or the form of one person as e-Kinerja and
 * offices make it (PermenPANRB 6/2022, lampiran), also of several below each other.
 * @param merged cells of it that are one
 * @param appraised whether what an evaluation says beside the plan is read too
 * @returns null when there is no table of hasil kerja
 */
export function readSkpWorksheet(
  rows: readonly Cell[][],
  merged: readonly Range[] = [],
  appraised = false,
): ReadSkp[] | null {
  const first = findHeader(rows)
  if (!first) return null
  if (first.at.has('nip') || first.at.has('name')) return readForm(rows, 0, first, merged, appraised)
  const starts = beginnings(rows, first)
  return starts.flatMap((start, index) => {
    const form = rows.slice(0, starts[index + 1] ?? rows.length)
    const header = findHeader(form, start)
    return header ? readForm(form, start, header, merged, appraised) : []
  })
}

/** For whom the form is: its third title says so, else its columns do. */
function kindOf(above: readonly Cell[][], { at }: Header): SkpKind | null {
  if (at.has('perspective') && !at.has('superior')) return 'jpt'
  const titles = above.map((cells) => cells.map(cellLines).join(' '))
  if (titles.some((title) => /^bagi pejabat pimpinan tinggi/i.test(title.trim()))) return 'jpt'
  return titles.some((title) => /^bagi pejabat administrasi dan pejabat fungsional$/i.test(title.trim()))
    ? 'ja-jf'
    : null
}

/** The row below the titles that numbers the columns: (1), 1, or -1, which Excel makes of a typed (1). */
const numbersColumns = (filled: readonly string[]): boolean =>
  filled.length >= 3 && filled.every((text, index) => text.replace(/^[(-]|\)$/g, '') === String(index + 1))

const party =
  /^(?:pegawai yang dinilai|yang dinilai|pejabat penilai(?: kinerja)?|pejabat yang menilai|atasan langsung)\s*[,.:]?$/i
const placeAndDate = /^[\p{L}.' ]{2,40},\s*[\p{L}\d.…_ -]*\b20\d\d$/u

/** Whether nothing but who signs, where and when stands in a row. */
const isSignature = (filled: readonly string[]): boolean =>
  filled.every((text) => party.test(text) || placeAndDate.test(text))

function readForm(
  rows: readonly Cell[][],
  from: number,
  header: Header,
  merged: readonly Range[],
  appraised: boolean,
): ReadSkp[] {
  const form = new FormCells(rows, merged, header)
  const many = header.at.has('nip') || header.at.has('name')
  const people = new Map<string, ReadSkp>()
  const above = rows.slice(from, header.row)
  const year = yearOf(above)
  const nipCell = identity(above, /^(?:NIP|NI PPPK|NIPPPK|NRP|NIP\/NRP)\s*(?::\s*(.*))?$/i)
  let person = empty(normaliseNip(cellLines(nipCell)), cellLines(identity(above, nameLabel)), year)
  if (!many) {
    people.set('', person)
    if (appraised) person.appraised = nothingAppraised()
    if (looksRoundedByExcel(nipCell))
      person.remarks.push({ row: 1, message: 'NIP sudah dibulatkan oleh Excel; orangnya dicari dari nama.' })
  }
  if (!header.at.has('indicator')) person.approach = 'kualitatif'
  person.kind = kindOf(above, header)
  let kind: Rhk['kind'] = 'utama'
  const numbers = new WeakMap<RhkDraft, string>()
  for (let index = header.last + 1; index < rows.length; index += 1) {
    const cells = rows[index] ?? []
    const filled = cells.map(cellLines).filter((text) => text !== '')
    if (filled.every((text) => /^\(\d+\)$/.test(text))) continue
    if (index === header.last + 1 && numbersColumns(filled)) continue
    if (isSameHeader(header, cells)) continue
    const only = filled.length === 1 || (filled.length === 2 && /^[AB]\.?$/i.test(filled[0] ?? ''))
    const group = only
      ? /^(?:[AB][.)]?\s*)?(?:(?:rencana )?(?:hasil )?(?:kerja|kinerja) )?(utama|tambahan)\s*:?$/i.exec(
          filled.at(-1) ?? '',
        )
      : null
    if (group) {
      kind = sameText(group[1] ?? '', 'tambahan') ? 'tambahan' : 'utama'
      continue
    }
    // An RHK that has this text has a number before it.
    const numbered = /^\d+\.?$/.test(filled[0] ?? '')
    if (
      !many &&
      !numbered &&
      filled.length <= 2 &&
      filled.some((text) => /^(?:[B-D]\.?\s*)?perilaku kerja/i.test(text))
    ) {
      person.expectations = readExpectations(rows.slice(index + 1))
      if (person.appraised) person.appraised.behaviour = readBehaviourFeedback(rows.slice(index))
      break
    }
    if (!many && isResultRow(filled)) continue
    if (!many && !numbered && isSignature(filled)) break
    const get = form.row(index, (message) => person.remarks.push({ row: index + 1, message }))
    if (many) {
      const nip = normaliseNip(cellLines(get('nip')))
      const name = cellLines(get('name'))
      const key = nip || textKey(name)
      if (key !== '') {
        person = people.get(key) ?? empty(nip, name, year)
        people.set(key, person)
      } else if (people.size === 0) {
        people.set('', person)
      }
    }
    readRow(person, get, header, kind, index + 1, numbers)
  }
  if (person.appraised) {
    person.appraised.period = periodOf(above.map((cells) => cells.map(cellLines).join(' ')))
    person.appraised.results = readResults(
      rows.slice(from).map((cells) => cells.map(cellLines).filter(Boolean).join(' ')),
    )
  }
  const left = appraised ? [] : (Object.keys(evaluationTitles) as FormColumn[])
  for (const message of form.unread(left)) person.remarks.push({ row: header.last + 1, message })
  return [...people.values()].filter(
    ({ rhk, expectations }) => rhk.length > 0 || expectations.some((text) => text !== ''),
  )
}

function readRow(
  person: ReadSkp,
  get: Get,
  header: Header,
  group: Rhk['kind'],
  row: number,
  /** What stands in the column NO before each RHK. */
  numbers: WeakMap<RhkDraft, string>,
): void {
  const remark = (message: string) => person.remarks.push({ row, message })
  const text = (column: WorkbookColumn, max: number = most.text) => {
    const whole = cellLines(get(column))
    if (whole.length > max) remark(`Teks lebih dari ${max} huruf dipotong.`)
    return whole.slice(0, max).trim()
  }
  const { wording, indicators: block, perspective: inBlock } = splitBlock(text('text'), header)
  const apart = /^([\s\S]*?)\s*\(penugasan dari\s*:?\s*([\s\S]*?)\)\s*$/i.exec(wording)
  const hasOwn = header.at.has('assignedBy')
  const written = cellLines(get('kind'))
  const kind =
    header.at.has('kind') && written !== '' ? (sameText(written, 'tambahan') ? 'tambahan' : 'utama') : group
  const own = !hasOwn && apart ? (apart[1] ?? '') : wording
  const assignedBy = hasOwn ? text('assignedBy', most.name) : (apart?.[2] ?? '').slice(0, most.name)
  let last = person.rhk.at(-1)
  const number = cellLines(get('no'))
  // Below a merge the cells are empty; without merges the RHK may be repeated on each of its rows, with its number.
  const continues =
    last !== undefined &&
    (number === ''
      ? own === '' || (sameText(own, last.text) && kind === last.kind)
      : own !== '' && sameText(own, last.text) && kind === last.kind && number === numbers.get(last))
  if (last && continues) {
    if (assignedBy !== '') last.assignedBy = assignedBy
  } else {
    if (own === '' && cellLines(get('superior')) === '' && text('indicator') === '' && number === '') return
    if (person.rhk.length >= most.rhk) {
      remark(`Satu SKP menampung ${most.rhk} RHK; baris ini ditinggalkan.`)
      return
    }
    const perspective = text('perspective')
    last = {
      kind,
      superiorText: text('superior'),
      text: own,
      assignedBy,
      perspective: valueOfLabel(perspectiveLabels, perspective) ?? inBlock,
      indicators: [],
    }
    if (perspective !== '' && last.perspective === null) remark(`Perspektif "${perspective}" tidak dikenal.`)
    if (own === '') remark('RHK belum ditulis.')
    numbers.set(last, number)
    person.rhk.push(last)
    person.appraised?.feedback.push(saidIn(cellLines(get('feedback'))))
    person.appraised?.realisations.push([])
  }
  const found = (block ?? withBesideTargets(get, indicatorOf(get, text, remark), remark)).filter(
    (iki) => iki.indicator !== '' || iki.target !== '' || iki.aspect !== null || iki.measure,
  )
  const came = block
    ? realisationsOf(cellLines(get('realisation')), found.length)
    : [cellLines(get('realisation'))]
  for (const [index, iki] of found.entries()) {
    if (last.indicators.length < most.iki) {
      last.indicators.push(iki)
      person.appraised?.realisations.at(-1)?.push(saidIn(came[index] ?? ''))
    } else remark(`Satu RHK menampung ${most.iki} indikator; baris ini ditinggalkan.`)
  }
}

/** The same with ids, as an SKP holds it. */
export const withIds = ({ rhk, expectations }: ReadSkp, newId: () => string): SkpContent => ({
  rhk: rhk.map((row) => ({
    ...row,
    id: newId(),
    superiorRhkId: null,
    indicators: row.indicators.map((iki) => ({ ...iki, id: newId() })),
  })),
  expectations,
})
