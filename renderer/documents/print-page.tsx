import { Button, Checkbox, Group, MultiSelect, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { IconAdjustments, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ComponentType, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { PrintedDocument, PrintRequest } from '../../shared/documents/contract.ts'
import { forms, isPrintedFrom } from '../../shared/documents/forms.ts'
import { needs as registerOfNeeds } from '../../shared/documents/needs.ts'
import { patternTrouble, usualPatterns } from '../../shared/documents/output.ts'
import { printSetOf, printSets } from '../../shared/documents/sets.ts'
import type { PrintScope } from '../../shared/documents/scope.ts'
import { monthName } from '../../shared/kernel/dates.ts'
import { periodLabel } from '../../shared/office/period.ts'
import { api } from '../app/client.ts'
import { paths, printKinds } from '../app/paths.ts'
import { useRemembered } from '../app/remembered.ts'
import { useRecordOf, useYearPeriod } from '../app/year-period.tsx'
import { LeftOutLine } from '../components/left-out.tsx'
import { MonthChoice } from '../components/month-choice.tsx'
import { Page } from '../components/page.tsx'
import { PrintTabs } from '../components/print-tabs.tsx'
import { ErrorNote } from '../components/problem-list.tsx'
import { useMonth } from '../components/use-month.ts'
import { WorkDialog } from '../components/work.tsx'
import { UnitSelect } from '../office/unit-select.tsx'
import { EarlierNote, Nothing } from './nothing.tsx'
import { Doubts } from './doubts.tsx'
import { ExportMenu } from './export-menu.tsx'
import { FilesMade } from './files-made.tsx'
import { MoreChoices } from './more-choices.tsx'
import { FirstOfMany } from './first-of-many.tsx'
import { pdfView, Result, saidPrinted } from './result.tsx'
import { useChoices, valueOfOwn, valueOfSet } from './use-choices.ts'
import { usePeople } from './use-people.ts'
import { usePrinting } from './use-printing.ts'

type ChosenScope = Extract<PrintScope, { ids: number[] }>

/** What was chosen on another page, as the address says it. */
function scopeFrom(kind: string | undefined, list: string | undefined): ChosenScope | null {
  const ids = (list ?? '').split(',').map(Number).filter(Number.isInteger)
  if (ids.length === 0) return null
  const scopes = [
    'skp',
    'versions',
    'talks',
    'coachings',
    'plans',
    'certificates',
    'trainings',
    'forums',
    'letters',
    'evaluations',
    'earlier',
    'employees',
    'surveys',
    'destructions',
  ] as const
  const scope = scopes.find((known) => printKinds[known] === kind)
  return scope === undefined ? null : { kind: scope, ids }
}

/** A unit that was chosen on another page. */
const unitFrom = (kind: string | undefined, id: string | undefined): number | null =>
  kind === printKinds.unit && Number(id) > 0 ? Number(id) : null

/** So many documents that were chosen on another page are made at once; more take a while, and are asked for here. */
const atOnce = 60

/** The official forms: choose, look, save, open, print; one person or the whole office. */
export function PrintPage({
  Issue,
}: {
  /** What makes issued papers of what is on the screen. */
  Issue: ComponentType<{ request: PrintRequest; onIssued: (printed: PrintedDocument) => void }>
}) {
  const params = useParams<{ form?: string; kind?: string; ids?: string }>()
  const [, navigate] = useLocation()
  const { year, period } = useYearPeriod()
  const used = useChoices(params.form)
  const { choices, change, chosen: chosenForms } = used
  const [unitId, setUnitId] = useState<number | null>(unitFrom(params.kind, params.ids))
  const appraised = choices.set === null ? period : 'tahunan'
  const people = usePeople({ year, period: appraised, unitId })
  const [talks, setTalks] = useRemembered<'all' | 'last'>('print.talks', 'all')
  const [realised, setRealised] = useRemembered('print.realised', false)
  const [paper, setPaper] = useRemembered<'office' | 'A4' | 'F4'>('print.paper', 'office')
  const [more, setMore] = useState(false)
  const { month, setMonth } = useMonth(year)
  const [zoom, setZoom] = useRemembered('print.zoom', 1)
  // While the document is made, what shows it is read; whoever needs it then is told when that fails.
  useEffect(() => void pdfView.prepare().catch(() => {}), [])
  const register = useQuery(api.documents.forms.queryOptions())
  const canChooseFolder = register.data?.canChooseFolder ?? false

  const chosen = useMemo(() => scopeFrom(params.kind, params.ids), [params.kind, params.ids])
  const single = choices.set === null
  const asks = (time: 'perPeriod' | 'perMonth' | 'several') =>
    single && chosenForms.some((form) => registerOfNeeds[form.needs][time] === true)
  const [perPeriod, perMonth, several] = [asks('perPeriod'), asks('perMonth'), asks('several')]
  const ofAll = single && chosenForms.every((form) => registerOfNeeds[form.needs].together)
  // What was chosen is of this year and period; of people, whose papers are of any year, it is not.
  useRecordOf(
    chosen === null || chosen.kind === 'employees'
      ? null
      : {
          year,
          what: 'Pilihan dari halaman sebelumnya',
          ...(chosen.kind === 'evaluations' || chosen.kind === 'earlier' ? { period } : {}),
        },
  )
  const from = (kind: PrintScope['kind']) => chosenForms.some((form) => isPrintedFrom(form, kind))
  const usable = chosen !== null && from(chosen.kind)
  const [ofUnits, ofPeople] = [from('unit'), !usable && from('employees')]
  const scope: PrintScope = usable
    ? chosen
    : ofPeople
      ? people.scope
      : unitId === null || !ofUnits
        ? { kind: 'all' }
        : { kind: 'unit', unitId }
  const companions = single
    ? forms.filter((other) => other.id !== choices.form && isPrintedFrom(other, scope.kind))
    : []
  const together = companions.flatMap(({ id }) => (choices.also.includes(id) ? id : []))
  const request: PrintRequest = {
    ...(choices.set === null ? { form: choices.form } : { set: choices.set }),
    ...(together.length > 0 ? { also: together } : {}),
    year,
    scope,
    ...(perPeriod ? { period } : {}),
    ...(perMonth ? { month } : {}),
    ...(several ? { talks } : {}),
    ...(chosenForms.some(({ realises }) => realises === true) && realised ? { realised } : {}),
    ...(paper === 'office' ? {} : { paper }),
    ...(choices.drafts === 'without' ? { drafts: choices.drafts } : {}),
    ...(choices.printed === 'without' ? { printed: choices.printed } : {}),
    ...(choices.order === 'name' ? { order: choices.order } : {}),
    ...(choices.copies > 1 ? { copies: choices.copies } : {}),
    ...(choices.oddPages ? { oddPages: true } : {}),
    ...(choices.signing === null ? {} : { signing: choices.signing }),
  }
  const count = useQuery(api.documents.count.queryOptions({ input: request }))
  const many = count.data?.forms ?? 0
  const leftOut = useQuery(api.documents.leftOut.queryOptions({ input: request }))
  const doubts = useQuery(api.documents.doubts.queryOptions({ input: request }))
  const {
    printed,
    first: firstDrawn,
    made,
    progress,
    error,
    cancel,
    print,
    forget,
    show,
  } = usePrinting({
    request,
    choices,
    many,
    canChooseFolder,
  })

  // What was asked for on another page is made at once: that is what the clerk came for.
  const address = JSON.stringify(request)
  const shown = useRef('')
  const ready = choices.kind === 'merged' && (usable || ofAll) && many > 0 && many <= (usable ? atOnce : 3)
  useEffect(() => {
    // What is looked at stays in sight when saving it has made it one of the printed ones.
    if (request.printed === 'without' && shown.current === address && printed) return
    shown.current = address
    if (ready) void print()
    else forget()
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [address, many, usable, choices.kind])

  const offers = new Set(
    (register.data?.forms ?? [])
      .filter(({ id }) => chosenForms.some((form) => form.id === id))
      .flatMap(({ as }) => (many > 0 ? as : [])),
  )
  const [first] = chosenForms
  const purpose =
    choices.set !== null
      ? `${printSetOf(choices.set).purpose} Tahun ${year}.`
      : `${perPeriod ? periodLabel(period) : perMonth ? monthName(month) : 'Tahun'} ${year}. Dasar: ${first?.source ?? ''}.`
  const named =
    choices.kind === 'merged' || patternTrouble(choices.pattern ?? usualPatterns[choices.kind]) === null
  return (
    <Page
      fill
      tabs={<PrintTabs shown="print" />}
      title="Cetak"
      purpose={purpose}
      action={
        <>
          <ExportMenu request={request} offers={offers} />
          <Button
            leftSection={<IconPrinter size={16} />}
            disabled={many === 0 || progress !== null || !named}
            variant={printed || made ? 'default' : 'filled'}
            onClick={() => void print()}
          >
            Cetak {many} dokumen
          </Button>
        </>
      }
      filters={
        <>
          <Select
            aria-label="Formulir"
            w={240}
            searchable
            allowDeselect={false}
            nothingFoundMessage="Tidak ada formulir atau paket dengan nama itu"
            data={[
              {
                group: 'Paket',
                items: [
                  ...printSets.map(({ id, name }) => ({ value: valueOfSet(id), label: name })),
                  ...used.own.map(({ name }) => ({ value: valueOfOwn(name), label: name })),
                ],
              },
              { group: 'Formulir', items: forms.map(({ id, name }) => ({ value: id, label: name })) },
            ]}
            value={used.value}
            onChange={(value) => value && used.choose(value)}
          />
          {companions.length > 0 && (
            <MultiSelect
              aria-label="Dalam berkas yang sama"
              placeholder={together.length === 0 ? 'Sertakan formulir lain' : ''}
              w={196}
              clearable
              searchable
              nothingFoundMessage="Tidak ada formulir dengan nama itu"
              data={companions.map(({ id, name }) => ({ value: id, label: name }))}
              value={together}
              onChange={(ids) => change({ also: forms.flatMap(({ id }) => (ids.includes(id) ? id : [])) })}
            />
          )}
          {usable ? (
            <Group gap={6}>
              <Text>{chosen.ids.length} pilihan dari halaman sebelumnya</Text>
              <Button
                variant="subtle"
                size="xs"
                onClick={() => navigate(paths.print({ form: choices.form }))}
              >
                Pilih ulang
              </Button>
            </Group>
          ) : (
            ofUnits && <UnitSelect value={unitId} onChange={setUnitId} placeholder="Seluruh kantor" />
          )}
          {perMonth && <MonthChoice month={month} setMonth={setMonth} />}
          {several && chosen?.kind !== 'talks' && (
            <SegmentedControl
              size="xs"
              aria-label="Dialog"
              value={talks}
              onChange={(value) => setTalks(value)}
              data={[
                { value: 'all', label: 'Semua dialog' },
                { value: 'last', label: 'Dialog terakhir' },
              ]}
            />
          )}
          {chosenForms.some(({ realises }) => realises === true) && (
            <Checkbox
              size="xs"
              label="Dengan realisasi"
              checked={realised}
              onChange={(event) => setRealised(event.currentTarget.checked)}
            />
          )}
          <Checkbox
            size="xs"
            label="Belum dicetak"
            checked={choices.printed === 'without'}
            onChange={(event) => change({ printed: event.currentTarget.checked ? 'without' : 'with' })}
          />
          <SegmentedControl
            size="xs"
            aria-label="Kertas"
            value={paper}
            onChange={(value) => setPaper(value)}
            data={[
              { value: 'office', label: 'Kertas kantor' },
              { value: 'A4', label: 'A4' },
              { value: 'F4', label: 'F4' },
            ]}
          />
          <Button
            variant="default"
            aria-expanded={more}
            leftSection={<IconAdjustments size={16} />}
            onClick={() => setMore(!more)}
          >
            Pilihan lain
            {used.further + (people.isNarrowed ? 1 : 0) > 0 &&
              ` (${used.further + (people.isNarrowed ? 1 : 0)})`}
          </Button>
        </>
      }
    >
      <ErrorNote error={error} />
      <div className="kk-print">
        {more && (
          <MoreChoices
            used={used}
            people={people}
            year={year}
            period={appraised}
            ofPeople={ofPeople}
            canChooseFolder={canChooseFolder}
          />
        )}
        <div className="kk-print-main">
          <Doubts doubts={doubts.data} />
          {(count.data?.earlier ?? []).length > 0 && (
            <EarlierNote
              ids={count.data?.earlier ?? []}
              onPrint={(ids) => navigate(paths.print({ form: choices.form, kind: 'earlier', ids }))}
            />
          )}
          {made ? (
            <FilesMade made={made} />
          ) : printed ? (
            <Result
              document={printed}
              printedBefore={count.data?.printed ?? 0}
              zoom={zoom}
              setZoom={setZoom}
              canOpen={register.data?.canOpenExternally ?? false}
              issue={<Issue request={request} onIssued={show} />}
            />
          ) : firstDrawn && progress ? (
            <FirstOfMany
              document={firstDrawn}
              many={many}
              zoom={zoom}
              progress={progress}
              onCancel={cancel}
            />
          ) : many === 0 && count.isSuccess ? (
            <Nothing
              forms={chosenForms}
              year={year}
              single={single}
              onAll={choices.printed === 'without' ? () => change({ printed: 'with' }) : null}
            />
          ) : (
            <Stack align="center" justify="center" style={{ flex: 1 }}>
              <Text c="dimmed">
                {progress || count.isPending
                  ? ''
                  : choices.kind === 'merged'
                    ? `${many} dokumen siap dibuat${saidPrinted(count.data?.printed ?? 0)}. Pratinjau tampil di sini sebelum disimpan atau dicetak.`
                    : `${many} dokumen siap dibuat menjadi beberapa berkas${saidPrinted(count.data?.printed ?? 0)}.`}
              </Text>
            </Stack>
          )}
        </div>
      </div>
      <LeftOutLine
        people={leftOut.data}
        what="cetakan ini"
        several={chosenForms.length + together.length > 1}
      />
      <WorkDialog progress={firstDrawn ? null : progress} onCancel={cancel} />
    </Page>
  )
}
