import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  List,
  MultiSelect,
  SegmentedControl,
  Select,
  Stack,
  Text,
} from '@mantine/core'
import { IconDeviceFloppy, IconExternalLink, IconPrinter, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ComponentType, type ReactNode, useEffect, useMemo, useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { PrintedDocument, PrintRequest } from '../../shared/documents/contract.ts'
import {
  type Form,
  formOf,
  forms,
  isPrintedFrom,
  needs as registerOfNeeds,
  nothingToPrint,
} from '../../shared/documents/forms.ts'
import type { PrintScope } from '../../shared/documents/scope.ts'
import { monthName } from '../../shared/kernel/dates.ts'
import { periodLabel } from '../../shared/office/period.ts'
import { api, client } from '../app/client.ts'
import { pageCode } from '../app/page-code.tsx'
import { paths, printKinds } from '../app/paths.ts'
import { useRemembered } from '../app/remembered.ts'
import { useRecordOf, useYearPeriod } from '../app/year-period.tsx'
import { tellError } from '../components/confirm.tsx'
import { saveFile } from '../components/download.ts'
import { Empty } from '../components/empty.tsx'
import { LeftOutLine } from '../components/left-out.tsx'
import { Page } from '../components/page.tsx'
import { PrintTabs } from '../components/print-tabs.tsx'
import { ErrorNote } from '../components/problem-list.tsx'
import { useWork, WorkDialog } from '../components/work.tsx'
import { MonthChoice } from '../components/month-choice.tsx'
import { useMonth } from '../components/use-month.ts'
import { UnitSelect } from '../office/unit-select.tsx'
import { Note } from '../components/note.tsx'

const pdfView = pageCode(() => import('./pdf-view.tsx'), null)
const PdfView = pdfView.component

/** A form as an address or a choice names it; the SKP's for what is none. */
const formNamed = (id: string | null | undefined): Form =>
  forms.find((form) => form.id === id) ?? formOf('skp')

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
    'evaluations',
    'employees',
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
  const [form, setForm] = useState<Form>(formNamed(params.form))
  const [also, setAlso] = useState<readonly Form[]>([])
  const [unitId, setUnitId] = useState<number | null>(unitFrom(params.kind, params.ids))
  const [talks, setTalks] = useRemembered<'all' | 'last'>('print.talks', 'all')
  const [realised, setRealised] = useRemembered('print.realised', false)
  const [paper, setPaper] = useRemembered<'office' | 'A4' | 'F4'>('print.paper', 'office')
  const { month, setMonth } = useMonth(year)
  const [printed, setPrinted] = useState<PrintedDocument | null>(null)
  const [zoom, setZoom] = useRemembered('print.zoom', 1)
  const { progress, error, run, cancel } = useWork()
  // While the document is made, what shows it is read; whoever needs it then is told when that fails.
  useEffect(() => void pdfView.prepare().catch(() => {}), [])
  const register = useQuery(api.documents.forms.queryOptions())

  const chosen = useMemo(() => scopeFrom(params.kind, params.ids), [params.kind, params.ids])
  const { perPeriod, perMonth = false, several, together: ofAll } = registerOfNeeds[form.needs]
  // What was chosen is of this year and period; of people, whose papers are of any year, it is not.
  useRecordOf(
    chosen === null || chosen.kind === 'employees'
      ? null
      : {
          year,
          what: 'Pilihan dari halaman sebelumnya',
          ...(chosen.kind === 'evaluations' ? { period } : {}),
        },
  )
  const usable = chosen !== null && isPrintedFrom(form, chosen.kind)
  const ofUnits = isPrintedFrom(form, 'unit')
  const scope: PrintScope = usable
    ? chosen
    : unitId === null || !ofUnits
      ? { kind: 'all' }
      : { kind: 'unit', unitId }
  const companions = forms.filter(
    (other) => other !== form && other.needs === form.needs && isPrintedFrom(other, scope.kind),
  )
  const together = companions.flatMap((other) => (also.includes(other) ? other.id : []))
  const request: PrintRequest = {
    form: form.id,
    ...(together.length > 0 ? { also: together } : {}),
    year,
    scope,
    ...(perPeriod ? { period } : {}),
    ...(perMonth ? { month } : {}),
    ...(several ? { talks } : {}),
    ...(form.realises === true && realised ? { realised } : {}),
    ...(paper === 'office' ? {} : { paper }),
  }
  const count = useQuery(api.documents.count.queryOptions({ input: request }))
  const many = count.data?.forms ?? 0
  const leftOut = useQuery(api.documents.leftOut.queryOptions({ input: request }))

  const print = () =>
    run(
      `Membuat ${many} dokumen`,
      () => 'Dibatalkan; tidak ada dokumen yang dibuat.',
      async (signal, say) => {
        setPrinted(null)
        for await (const event of await client.documents.print(request, { signal })) {
          if (event.kind === 'progress') say(event)
          else setPrinted(event)
        }
      },
    )

  // What was asked for on another page is made at once: that is what the clerk came for.
  const address = JSON.stringify(request)
  useEffect(() => {
    if ((usable || ofAll) && many > 0 && many <= (usable ? atOnce : 3)) void print()
    else setPrinted(null)
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [address, many, usable])

  return (
    <Page
      fill
      tabs={<PrintTabs shown="print" />}
      title="Cetak"
      purpose={`${perPeriod ? periodLabel(period) : perMonth ? monthName(month) : 'Tahun'} ${year}. Dasar: ${form.source}.`}
      action={
        <Button
          leftSection={<IconPrinter size={16} />}
          disabled={many === 0 || progress !== null}
          variant={printed ? 'default' : 'filled'}
          onClick={() => void print()}
        >
          Cetak {many} dokumen
        </Button>
      }
      filters={
        <>
          <Select
            aria-label="Formulir"
            w={300}
            allowDeselect={false}
            data={forms.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.id}
            onChange={(id) => setForm(formNamed(id))}
          />
          {companions.length > 0 && (
            <MultiSelect
              aria-label="Dalam berkas yang sama"
              placeholder={together.length === 0 ? 'Sertakan formulir lain' : ''}
              w={220}
              clearable
              data={companions.map(({ id, name }) => ({ value: id, label: name }))}
              value={together}
              onChange={(ids) => setAlso(ids.map(formNamed))}
            />
          )}
          {usable ? (
            <Group gap={6}>
              <Text>{chosen.ids.length} pilihan dari halaman sebelumnya</Text>
              <Button variant="subtle" size="xs" onClick={() => navigate(paths.print({ form: form.id }))}>
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
          {form.realises === true && (
            <Checkbox
              size="xs"
              label="Dengan realisasi"
              checked={realised}
              onChange={(event) => setRealised(event.currentTarget.checked)}
            />
          )}
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
        </>
      }
    >
      <ErrorNote error={error} />
      {printed ? (
        <Result
          document={printed}
          zoom={zoom}
          setZoom={setZoom}
          canOpen={register.data?.canOpenExternally ?? false}
          issue={<Issue request={request} onIssued={setPrinted} />}
        />
      ) : many === 0 && count.isSuccess ? (
        <Nothing form={form} year={year} />
      ) : (
        <Stack align="center" justify="center" style={{ flex: 1 }}>
          <Text c="dimmed">
            {progress
              ? ''
              : `${many} dokumen siap dibuat. Pratinjau tampil di sini sebelum disimpan atau dicetak.`}
          </Text>
        </Stack>
      )}
      <LeftOutLine people={leftOut.data} what="cetakan ini" />
      <WorkDialog progress={progress} onCancel={cancel} />
    </Page>
  )
}

/** Why there is nothing to print, and where it begins. */
function Nothing({ form, year }: { form: Form; year: number }) {
  const { perPeriod, perMonth, madeIn } = registerOfNeeds[form.needs]
  const [href, verb] = madeIn
    ? [paths[madeIn], madeIn === 'credit' ? 'angka kredit' : 'pembinaan']
    : perPeriod
      ? [paths.evaluations, 'penilaian']
      : perMonth
        ? [paths.diaries, 'pemantauan']
        : [paths.planning, 'perencanaan']
  return (
    <Empty
      action={
        <Button component={Link} href={href} variant="default">
          Buka {verb}
        </Button>
      }
    >
      {nothingToPrint(form, year)}
    </Empty>
  )
}

function Result({
  document,
  zoom,
  setZoom,
  canOpen,
  issue,
}: {
  document: PrintedDocument
  zoom: number
  setZoom: (zoom: number) => void
  canOpen: boolean
  issue: ReactNode
}) {
  // Only what is saved is read as a whole.
  const whole = () => client.documents.file({ token: document.token })
  return (
    <>
      <Group justify="space-between">
        <Text size="sm" role="status">
          {document.fileName} · {document.forms} dokumen
        </Text>
        <Group gap="xs">
          <ActionIcon
            variant="default"
            aria-label="Perkecil"
            disabled={zoom <= 0.5}
            onClick={() => setZoom(Math.max(0.5, zoom - 0.25))}
          >
            <IconZoomOut size={16} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label="Perbesar"
            disabled={zoom >= 2}
            onClick={() => setZoom(Math.min(2, zoom + 0.25))}
          >
            <IconZoomIn size={16} />
          </ActionIcon>
          {issue}
          {canOpen ? (
            <Button
              variant="default"
              leftSection={<IconExternalLink size={16} />}
              onClick={() => void client.documents.openExternally({ token: document.token }).catch(tellError)}
            >
              Buka dan cetak di program PDF
            </Button>
          ) : (
            <Button
              variant="default"
              leftSection={<IconExternalLink size={16} />}
              onClick={() =>
                void whole()
                  .then((file) => window.open(URL.createObjectURL(file), '_blank'))
                  .catch(tellError)
              }
            >
              Buka dan cetak di tab baru
            </Button>
          )}
          <Button
            leftSection={<IconDeviceFloppy size={16} />}
            onClick={() =>
              void whole()
                .then((file) => saveFile(file, document.fileName))
                .catch(tellError)
            }
          >
            Simpan PDF
          </Button>
        </Group>
      </Group>
      {document.remarks.length > 0 && (
        <Note kind="warning">
          <List size="sm">
            {document.remarks.map((remark) => (
              <List.Item key={remark}>{remark}</List.Item>
            ))}
          </List>
        </Note>
      )}
      <PdfView document={document} zoom={zoom} label={`Pratinjau ${document.fileName}`} />
    </>
  )
}
