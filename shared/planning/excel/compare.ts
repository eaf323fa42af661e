import { coreValuesOf } from '../../regulations/berakhlak.ts'
import { oneLine, sameText } from '../../kernel/text.ts'
import { withContentOf } from '../annex/copy.ts'
import { aspectLabels, perspectiveLabels } from '../skp/labels.ts'
import type { Iki, Rhk, SkpContent } from '../skp/skp.ts'
import { parseTarget } from '../skp/target.ts'

/** Beside what stands in the draft, or in its place. */
export type Mode = 'add' | 'replace'

/** Text as the SKP has it where a file says the same, whose lines may end elsewhere. */
const kept = (before: string, brought: string): string =>
  oneLine(before) === oneLine(brought) ? before : brought

/** An indicator as the file has it; what a form does not tell, as how it is measured, stays. */
function keptIki(before: Iki, brought: Iki): Iki {
  const { min, max } = parseTarget(brought.target)
  // Numbers that only repeat the text are none of the file's own.
  const silent = brought.targetMin === min && brought.targetMax === max
  const told =
    sameText(before.target, brought.target) && silent
      ? {
          targetMin: before.targetMin,
          targetMax: before.targetMax,
          unit: before.unit,
          direction: before.direction,
        }
      : {}
  const measure = brought.measure ?? before.measure
  return {
    ...brought,
    ...told,
    id: before.id,
    indicator: kept(before.indicator, brought.indicator),
    target: kept(before.target, brought.target),
    ...(measure ? { measure } : {}),
  }
}

/** Takes the first of a list that fits out of it. */
function taken<T>(list: T[], fits: (one: T) => boolean): T | undefined {
  const at = list.findIndex(fits)
  return at < 0 ? undefined : list.splice(at, 1)[0]
}

function keptRhk(before: Rhk, brought: Rhk): Rhk {
  const left = [...before.indicators]
  const same = sameText(before.superiorText, brought.superiorText)
  return {
    ...brought,
    id: before.id,
    text: kept(before.text, brought.text),
    superiorText: kept(before.superiorText, brought.superiorText),
    superiorRhkId: same ? before.superiorRhkId : null,
    indicators: brought.indicators.map((iki) => {
      const own = taken(left, (one) => one.aspect === iki.aspect && sameText(one.indicator, iki.indicator))
      return own ? keptIki(own, iki) : iki
    }),
  }
}

/**
 * What an SKP is after a file was brought in. Rows that say the same stay the rows they are: what hangs on them, as a
 * realisation or the RHK of somebody else, stays with them.
 */
export function broughtInto(
  before: SkpContent,
  brought: SkpContent,
  mode: Mode,
  newId: () => string,
): SkpContent {
  if (mode === 'add') return withContentOf(before, brought, newId)
  const left = [...before.rhk]
  return {
    rhk: brought.rhk.map((rhk) => {
      const own = taken(left, (one) => one.kind === rhk.kind && sameText(one.text, rhk.text))
      return own ? keptRhk(own, rhk) : rhk
    }),
    expectations: brought.expectations.map((text, at) => kept(before.expectations[at] ?? '', text)),
  }
}

/** One row that an import changes. */
export interface Difference {
  /** Where it stands, e.g. "RHK 2" or "RHK 2, indikator 1". */
  place: string
  /** null: it was not there. */
  before: string | null
  /** null: it goes. */
  after: string | null
}

const rhkWords = ({ kind, superiorText, text, assignedBy, perspective }: Rhk): string =>
  [
    kind === 'tambahan' ? `Tambahan: ${text}` : text,
    superiorText && `mendukung: ${superiorText}`,
    assignedBy && `penugasan dari ${assignedBy}`,
    perspective && `perspektif ${perspectiveLabels[perspective]}`,
  ]
    .filter(Boolean)
    .map((part) => oneLine(part || ''))
    .join('; ')

const ikiWords = ({ aspect, indicator, target }: Iki): string =>
  oneLine(`${aspect ? `${aspectLabels[aspect]}: ` : ''}${indicator}${target ? `, target ${target}` : ''}`)

interface Row {
  id: string
  place: string
  words: string
  /** All that it says. */
  whole: string
}

/** All that a row says, whatever the order in which it was put together. */
const wholeOf = (row: object): string =>
  JSON.stringify(row, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )

const rowsOf = ({ rhk }: SkpContent): Row[] =>
  rhk.flatMap(({ indicators, ...row }, at) => [
    {
      id: row.id,
      place: `RHK ${at + 1}`,
      words: rhkWords({ ...row, indicators }),
      // Links follow what is done to others.
      whole: wholeOf({ ...row, superiorRhkId: null }),
    },
    ...indicators.map((iki, index) => ({
      id: iki.id,
      place: `RHK ${at + 1}, indikator ${index + 1}`,
      words: ikiWords(iki),
      whole: wholeOf(iki),
    })),
  ])

/** Row by row what another content changes, in its order; what goes comes last. */
export function differencesOf(before: SkpContent, after: SkpContent, year: number): Difference[] {
  const old = new Map(rowsOf(before).map((row) => [row.id, row]))
  const found = rowsOf(after).flatMap(({ id, place, words, whole }): Difference[] => {
    const was = old.get(id)
    old.delete(id)
    if (was?.whole === whole) return []
    return [{ place, before: was?.words ?? null, after: words }]
  })
  const gone = [...old.values()].map(({ place, words }): Difference => ({
    place,
    before: words,
    after: null,
  }))
  const values = coreValuesOf(year).flatMap(({ name }, at): Difference[] => {
    const [was, is] = [before.expectations[at] ?? '', after.expectations[at] ?? '']
    return was === is ? [] : [{ place: `Ekspektasi ${name}`, before: was || null, after: is || null }]
  })
  return [...found, ...gone, ...values]
}

/** The lists of a Lampiran after those of a file came in: beside them, or in their place where the file has any. */
export function listsInto<T extends Readonly<Record<string, readonly string[]>>>(
  before: T,
  brought: T,
  mode: Mode,
): Record<keyof T, string[]> {
  const entries = Object.keys(before).map((kind): [keyof T, string[]] => {
    const [old, news] = [before[kind] ?? [], brought[kind] ?? []]
    const fresh = news.filter((text) => !old.some((one) => sameText(one, text)))
    return [
      kind,
      mode === 'replace' && news.length > 0
        ? news.map((text) => old.find((one) => sameText(one, text)) ?? text)
        : [...old, ...fresh],
    ]
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those of what came in
  return Object.fromEntries(entries) as Record<keyof T, string[]>
}
