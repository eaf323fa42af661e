import { Button } from '@mantine/core'
import { IconPrinter, IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { EvaluationLine } from '../../shared/evaluation/contract.ts'
import { lineId } from '../../shared/evaluation/order.ts'
import { isProven, type ReasonKind, reasonsMissing } from '../../shared/evaluation/reasons.ts'
import type { Place } from '../../shared/evaluation/table.ts'
import { type Period, periodLabel } from '../../shared/office/period.ts'
import { besideState } from '../app/beside.ts'
import { api } from '../app/client.ts'
import { printOfList, usePrinted } from '../app/on-screen.ts'
import { paths } from '../app/paths.ts'
import { May, useSession } from '../app/session.tsx'
import { useYearPeriod } from '../app/year-period.tsx'
import { tell } from '../components/confirm.tsx'
import type { RowSource } from '../components/data-table.tsx'
import { Empty } from '../components/empty.tsx'
import { LoadGate, PageSkeleton } from '../components/load-gate.tsx'
import { NothingFound } from '../components/nothing-found.tsx'
import { Page } from '../components/page.tsx'
import { Panel } from '../components/panel.tsx'
import { ErrorNote } from '../components/problem-list.tsx'
import { saveDrafts } from '../components/use-draft.ts'
import { chosenInOrder, useChosen } from '../components/use-chosen.ts'
import { usePages } from '../components/use-pages.ts'
import { PeopleFilter } from '../employees/people-filter.tsx'
import { AchievementPanel } from './achievement-panel.tsx'
import { Compare } from './compare.tsx'
import { ListMenu } from './evaluation-menus.tsx'
import { HandOverDialog } from './receipt/hand-over-dialog.tsx'
import { SignManyButton, SignManyDialog } from './table/sign-many.tsx'
import { Counts, Keys } from './table/bar.tsx'
import { type ReasonField, ReasonLine } from './table/reason-line.tsx'
import { type Asked, EvaluationTable } from './table/table.tsx'
import { pathOfLeft } from './table/left-row.tsx'
import { useRating } from './table/use-rating.ts'
import { useEvaluationOrder } from './use-evaluation-order.ts'
import { useFollow } from './use-follow.ts'

const idOf = (row: EvaluationLine) => lineId(row)

/** All appraisals of the period: achievement first, then each person, then the distribution. @param shown beside it */
export default function EvaluationsPage({ shown }: { shown: ReactNode }) {
  const { year, period } = useYearPeriod()
  return <EvaluationsOfPeriod key={`${year} ${period}`} year={year} period={period} shown={shown} />
}

/** The line whose record the address names; null where it names none. */
function useShownLine(): number | null {
  const params = useParams<{ id?: string; skp?: string }>()
  if (params.id !== undefined) return Number(params.id)
  return params.skp === undefined ? null : -Number(params.skp)
}

/** Where a line stands in the table; one that has begun since it was opened has another number by now. */
function rowOf(source: RowSource<EvaluationLine>, line: number | null): number | null {
  if (line === null) return null
  const index = source.ids.indexOf(line)
  if (index >= 0) return index
  const found = line < 0 ? indexOfSkp(source, -line) : -1
  return found < 0 ? null : found
}

/** Where the row of an SKP stands among those that are read; -1 where it is none of them. */
const indexOfSkp = ({ ids, at }: RowSource<EvaluationLine>, skpId: number | null): number =>
  skpId === null ? -1 : ids.findIndex((_, row) => at(row)?.skpId === skpId)

const none: readonly ReasonKind[] = []

/** Which reasons a row lacks; none where the office does not ask for them, or it is signed already. */
function useReasonsMissing(): (row: EvaluationLine) => readonly ReasonKind[] {
  const { data } = useQuery(api.office.settings.queryOptions())
  const asks = data?.askReasons ?? false
  return (row) =>
    asks && row.state !== 'signed'
      ? reasonsMissing(row, row.realised.done + row.results.done + row.values.done > 0 || isProven(row.basis))
      : none
}

function EvaluationsOfPeriod({ year, period, shown }: { year: number; period: Period; shown: ReactNode }) {
  const [, navigate] = useLocation()
  const { partOf, can } = useSession()
  const { people, order, sorting } = useEvaluationOrder(year, period)
  const { filter, asked, narrowed, clear } = people
  const [selected, setSelected] = useChosen(`evaluation ${year} ${period}`)
  const list = usePages(
    api.evaluation.order.queryOptions({ input: order }),
    (offset, limit) => api.evaluation.list.queryOptions({ input: { ...order, offset, limit } }),
    idOf,
  )
  const leftOut = useQuery(
    api.evaluation.leftOut.queryOptions({
      input: {
        year,
        period,
        ...(asked.search === undefined ? {} : { search: asked.search }),
        ...(asked.unitId === undefined ? {} : { unitId: asked.unitId }),
      },
    }),
  )
  const left = filter.show === 'all' ? (leftOut.data ?? []) : []
  const { source, rate, explain, step, stored } = useRating({
    year,
    period,
    source: list.source,
    onBegun: (skpId, id) => {
      if (!selected.has(-skpId)) return
      const next = new Set(selected)
      next.delete(-skpId)
      setSelected(next.add(id))
    },
  })
  const { ids } = source
  const shownLine = useShownLine()
  const shownRow = shown === null ? null : rowOf(source, shownLine)
  const [place, setPlace] = usePlace(ids, shownRow)

  const missing = useReasonsMissing()
  const ratedLast = useRef<number | null>(null)
  const reasonField = useRef<ReasonField>(null)
  const rowAsked = [place.row, indexOfSkp(source, ratedLast.current)].find((row) => {
    const line = source.at(row)
    return line !== undefined && partOf(line).decides && missing(line).length > 0
  })
  const lineAsked = rowAsked === undefined ? undefined : source.at(rowAsked)
  const kindAsked = lineAsked && missing(lineAsked)[0]
  const reasonAsked: Asked | null =
    rowAsked === undefined || lineAsked === undefined || kindAsked === undefined
      ? null
      : {
          row: rowAsked,
          write: (text) => reasonField.current?.write(text),
          line: (
            <ReasonLine
              key={`${lineAsked.skpId} ${kindAsked}`}
              ref={reasonField}
              name={lineAsked.fullName}
              kind={kindAsked}
              onSay={(text) => explain(lineAsked, kindAsked, text)}
            />
          ),
        }

  const open = (row: number) => {
    const line = ids[row]
    if (line === undefined) return
    navigate(line > 0 ? paths.evaluation(line) : paths.appraisal(-line, period), {
      state: besideState(),
      // From one to the next, Back leads to the table.
      replace: shown !== null,
    })
  }
  const { follow, leave } = useFollow(open, () => shownRow !== null && setPlace({ ...place, row: shownRow }))
  const close = () => leave(() => navigate(paths.evaluations))
  const show = shown === null ? open : follow
  const [signing, setSigning] = useState(false)
  const [handingOver, setHandingOver] = useState(false)
  const [comparing, setComparing] = useState(false)
  const sign = async () => {
    if (!can('evaluation.signMany')) return
    await stored()
    if (await saveDrafts()) setSigning(true)
  }
  const go = (by: -1 | 1) => {
    const row = (shownRow ?? place.row) + by
    if (row >= 0 && row < ids.length) follow(row)
  }
  // Where nothing is written yet, nothing is printed.
  const chosen = chosenInOrder(ids, selected).filter((id) => id > 0)
  const title = `Penilaian ${periodLabel(period)} ${year}`
  return (
    <div className="kk-beside" data-open={shown !== null || undefined}>
      {(shown === null || selected.size > 0) && (
        <Printed chosen={chosen} selected={selected.size} listed={narrowed ? ids : null} />
      )}
      <Page
        fill
        aside={shown !== null}
        title={title}
        purpose={shown === null && <Keys />}
        action={
          shown === null && (
            <>
              <PrintButton chosen={chosen} selected={selected.size} />
              <May call="evaluation.signMany">
                {filter.show === 'unreceived' ? (
                  <Button
                    leftSection={<IconSend size={16} />}
                    title="Ctrl+Enter di tabel"
                    onClick={() => setHandingOver(true)}
                  >
                    {selected.size > 0 ? `Serahkan ${selected.size} dokumen…` : 'Serahkan dokumen…'}
                  </Button>
                ) : (
                  <SignManyButton
                    year={year}
                    period={period}
                    selected={selected.size}
                    onOpen={() => void sign()}
                  />
                )}
              </May>
              <ListMenu
                unitId={filter.unitId}
                selected={selected.size}
                onHandOver={() => setHandingOver(true)}
                onCompare={() => setComparing(true)}
              />
            </>
          )
        }
        filters={
          <>
            <PeopleFilter
              people={people}
              shows={[
                { value: 'open', label: 'Belum selesai' },
                { value: 'signed', label: 'Ditandatangani' },
                { value: 'unreceived', label: 'Serah terima' },
                { value: 'objection', label: 'Keberatan' },
              ]}
            />
            {!(comparing && shown === null) && (
              <Counts
                ids={ids}
                left={left.length}
                selected={selected}
                onClear={() => setSelected(new Set())}
              />
            )}
          </>
        }
      >
        <May call="evaluation.distribution">
          <AchievementPanel
            year={year}
            period={period}
            unitId={filter.unitId}
            also={
              <>
                {comparing && (
                  <Button size="xs" variant="subtle" px={8} onClick={() => setComparing(false)}>
                    Kembali ke daftar
                  </Button>
                )}
                <May call="evaluation.fairness.look">
                  <Button size="xs" variant="subtle" px={8} component={Link} href={paths.fairness}>
                    Kewajaran
                  </Button>
                </May>
              </>
            }
          />
        </May>
        <ErrorNote error={list.error} />
        <LoadGate query={list.all}>
          {() =>
            comparing && shown === null ? (
              <Compare year={year} period={period} unitId={filter.unitId} />
            ) : list.bare ? (
              <PageSkeleton />
            ) : (
              <>
                {ids.length + left.length === 0 ? (
                  <NothingHere narrowed={narrowed} clear={clear} what={`${periodLabel(period)} ${year}`} />
                ) : (
                  <EvaluationTable
                    label={title}
                    year={year}
                    narrow={shown !== null}
                    source={source}
                    settled={!list.all.isFetching}
                    left={left}
                    sorting={sorting.sorting}
                    onSorting={sorting.onSorting}
                    place={place}
                    onPlace={(next) => {
                      setPlace(next)
                      if (shown !== null && next.row !== shownRow && next.row < ids.length) follow(next.row)
                    }}
                    shownRow={shownRow}
                    selected={selected}
                    onSelect={setSelected}
                    onRate={(row, cell, rating) => {
                      const why = lockedRow(row, partOf(row).decides)
                      if (why === null) {
                        ratedLast.current = row.skpId
                        rate(row, cell, rating)
                      } else tell(why, 'orange', 'locked row')
                      return why === null
                    }}
                    onOpen={show}
                    onEscape={shown === null ? null : close}
                    onOpenLeft={(person) => navigate(pathOfLeft(person))}
                    onSign={() => (filter.show === 'unreceived' ? setHandingOver(true) : void sign())}
                    onStep={(way) => {
                      const went = step(way)
                      const row = went ? indexOfSkp(source, went.skpId) : -1
                      if (went && row >= 0) setPlace({ row, cell: went.cell })
                    }}
                    isLocked={(row) => lockedRow(row, partOf(row).decides) !== null}
                    unreasoned={(row) => missing(row).length > 0}
                    asked={reasonAsked}
                  />
                )}
              </>
            )
          }
        </LoadGate>
      </Page>
      {signing && (
        <SignManyDialog
          year={year}
          period={period}
          lines={selected.size > 0 ? [...selected] : narrowed ? [...ids] : null}
          listed={ids}
          onClose={() => setSigning(false)}
          onSigned={() => {
            setSigning(false)
            setSelected(new Set())
          }}
        />
      )}
      {handingOver && (
        <HandOverDialog
          year={year}
          period={period}
          lines={selected.size > 0 ? [...selected] : narrowed ? [...ids] : null}
          onClose={() => setHandingOver(false)}
        />
      )}
      {shown !== null && (
        <Panel label="Penilaian di samping daftar" at={shownRow} of={ids.length} onStep={go} onClose={close}>
          {shown}
        </Panel>
      )}
    </div>
  )
}

/** Why a row takes no rating; null where it does. @param decides whether it is this operator's to rate */
function lockedRow({ fullName, state }: EvaluationLine, decides: boolean): string | null {
  if (state === 'signed')
    return `Penilaian ${fullName} sudah ditandatangani. Buka kuncinya lewat Tindakan lain bila harus diperbaiki.`
  return decides ? null : `${fullName} dinilai pejabat penilainya; Anda hanya membacanya.`
}

/** The cursor of the table; it stays on its person when the order changes, and goes to whom the panel shows. */
function usePlace(ids: readonly number[], shownRow: number | null) {
  const [place, set] = useState<Place>({ row: 0, cell: 'ratingResult' })
  const known = useRef({ ids, line: ids[0] })
  const move = useCallback((next: Place) => {
    known.current.line = known.current.ids[next.row]
    set(next)
  }, [])
  useEffect(() => {
    const { line, ids: before } = known.current
    known.current.ids = ids
    if (before === ids || line === undefined) return
    const row = ids.indexOf(line)
    set((now) => (row < 0 || row === now.row ? now : { ...now, row }))
  }, [ids])
  useEffect(() => {
    if (shownRow === null) return
    known.current.line = known.current.ids[shownRow]
    set((now) => (now.row === shownRow ? now : { ...now, row: shownRow }))
  }, [shownRow])
  return [place, move] as const
}

/** What Ctrl+P prints while the table is what is looked at. */
function Printed({
  chosen,
  selected,
  listed,
}: {
  chosen: readonly number[]
  selected: number
  listed: readonly number[] | null
}) {
  usePrinted(
    printOfList(
      { form: 'evaluasi', kind: 'evaluations' },
      {
        chosen: selected,
        ids: chosen,
        listed: listed && listed.filter((id) => id > 0),
        nothing: 'Yang dipilih belum dinilai, jadi belum ada yang dapat dicetak.',
      },
    ),
  )
  return null
}

const PrintButton = ({ chosen, selected }: { chosen: readonly number[]; selected: number }) => (
  <Button
    variant="default"
    leftSection={<IconPrinter size={16} />}
    component={Link}
    href={paths.print({ form: 'evaluasi', kind: 'evaluations', ids: chosen })}
    // Otherwise others than those that were chosen would be printed.
    disabled={selected > 0 && chosen.length === 0}
  >
    {selected === 0
      ? 'Cetak evaluasi'
      : chosen.length === selected
        ? `Cetak ${chosen.length} evaluasi`
        : chosen.length > 0
          ? `Cetak ${chosen.length} dari ${selected} yang dipilih`
          : 'Yang dipilih belum dinilai'}
  </Button>
)

const NothingHere = ({ narrowed, clear, what }: { narrowed: boolean; clear: () => void; what: string }) =>
  narrowed ? (
    <NothingFound what="penilaian" onClear={clear} />
  ) : (
    <Empty
      action={
        <Button component={Link} href={paths.planning}>
          Buka perencanaan
        </Button>
      }
    >
      Di sini akan tampil penilaian {what}. Yang dinilai adalah SKP yang sudah ditandatangani, dan untuk
      periode ini belum ada.
    </Empty>
  )
