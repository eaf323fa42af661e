import {
  Badge,
  Button,
  Checkbox,
  Code,
  FileButton,
  Group,
  ScrollArea,
  Select,
  Stack,
  Table,
  Tabs,
  Text,
  Title,
} from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { labelOfField } from '../../shared/employees/employee.ts'
import type { TableMapping } from '../../shared/employees/import/columns.ts'
import type { ImportPreview } from '../../shared/employees/import/contract.ts'
import { columnLetter } from '../../shared/employees/import/cell.ts'
import { COLUMN_MEANINGS } from '../../shared/employees/import/meanings.ts'
import type { FieldValue, ImportPlan, RowProblem } from '../../shared/employees/import/results.ts'
import { formatNip } from '../../shared/employees/nip.ts'
import { shortDate } from '../../shared/format/dates.ts'
import { api, client } from '../app/client.ts'
import { settle, tell, tellError, tellWithUndo } from '../components/confirm.tsx'
import { Page } from '../components/page.tsx'
import { ErrorNote } from '../components/problem-list.tsx'
import { useWork, WorkDialog } from '../components/work.tsx'
import { Note } from '../components/note.tsx'

/** Employees out of an Excel file: choose, match columns if need be, look, bring in, undo. */
export default function ImportPage() {
  const [, navigate] = useLocation()
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [mapping, setMapping] = useState(false)
  const [skipWrong, setSkipWrong] = useState(false)
  const { step, error, run, cancel } = useWork()
  const apply = useMutation({
    ...api.employees.importApply.mutationOptions(),
    onSuccess: async ({ batchId, added, changed }, _variables, _result, { client: queries }) => {
      await queries.invalidateQueries()
      navigate('/pegawai')
      if (batchId === null) tell('Tidak ada yang berubah: semua pegawai dalam berkas sudah tercatat.')
      else
        tellWithUndo(`${added} pegawai baru dan ${changed} perubahan dibawa masuk.`, () =>
          settle(client.employees.importUndo({ id: batchId }), 'Impor dibatalkan; data seperti semula.'),
        )
    },
  })

  const read = async (chosen: File, how: { sheet?: string; mapping?: TableMapping } = {}) => {
    const looked = await run('Membaca berkas', (signal) =>
      client.employees.importPreview({ file: chosen, ...how }, { signal }),
    )
    if (!looked) return
    setFile(chosen)
    setPreview(looked)
    setSkipWrong(false)
    if (how.mapping === undefined) setMapping(!looked.mapping.siasn)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const [dropped] = event.dataTransfer.files
    if (dropped) void read(dropped)
  }
  const wrong = preview ? new Set(preview.plan.problems.map(({ row }) => row)).size : 0
  const news = preview ? preview.plan.added.length + preview.plan.changed.length : 0
  const ready = preview !== null && preview.mappingProblems.length === 0

  return (
    <Page
      title="Bawa masuk pegawai dari Excel"
      purpose="Berkas dibaca dahulu tanpa mengubah apa pun; Anda melihat apa yang baru, berubah, atau salah."
      action={
        <>
          <Button component={Link} href="/pegawai" variant="default">
            Batal
          </Button>
          {ready && file && !mapping && (
            <Button
              disabled={news === 0 || (wrong > 0 && !skipWrong)}
              loading={apply.isPending}
              onClick={() =>
                apply.mutate({ file, sheet: preview.sheet, mapping: preview.mapping, skipWrong })
              }
            >
              Bawa masuk {news} pegawai
            </Button>
          )}
        </>
      }
    >
      <ErrorNote error={error ?? apply.error} />
      <div className="kk-card" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <Group>
          <FileButton accept=".xlsx,.csv" onChange={(chosen) => chosen && void read(chosen)}>
            {(props) => (
              <Button
                {...props}
                variant={file ? 'default' : 'filled'}
                leftSection={<IconFileSpreadsheet size={18} />}
              >
                {file ? 'Pilih berkas lain' : 'Pilih berkas Excel'}
              </Button>
            )}
          </FileButton>
          <Text c="dimmed">
            {file
              ? `${file.name}${preview?.mapping.siasn ? ' — ekspor SIASN, dikenali tanpa pengaturan' : ''}`
              : 'atau seret berkas .xlsx atau .csv ke sini. Ekspor SIASN dan daftar seperti DUK dapat dibaca.'}
          </Text>
          {preview && !mapping && (
            <Button variant="subtle" size="xs" onClick={() => setMapping(true)}>
              Ubah pencocokan kolom
            </Button>
          )}
        </Group>
      </div>
      {!preview && <History />}
      {preview && file && mapping && (
        <Mapping
          key={preview.sheet}
          preview={preview}
          onSheet={(sheet) => void read(file, { sheet })}
          onDone={(next) => {
            setMapping(false)
            void read(file, { sheet: preview.sheet, mapping: next })
          }}
        />
      )}
      {preview && !mapping && (
        <Review plan={preview.plan} wrong={wrong} skipWrong={skipWrong} onSkipWrong={setSkipWrong} />
      )}
      <WorkDialog step={step} onCancel={cancel} />
    </Page>
  )
}

function Mapping({
  preview,
  onSheet,
  onDone,
}: {
  preview: ImportPreview
  onSheet: (sheet: string) => void
  onDone: (mapping: TableMapping) => void
}) {
  const [mapping, setMapping] = useState(preview.mapping)
  const [head, ...rows] = preview.sample
  const examples = mapping.headerRow === null ? preview.sample : rows
  const choose = (column: number, meaning: string | null) =>
    setMapping({
      ...mapping,
      siasn: false,
      columns: mapping.columns.map((known) =>
        known.column === column
          ? {
              ...known,
              meaning: COLUMN_MEANINGS.find(({ id }) => id === meaning)?.id ?? null,
              confidence: meaning ? 'sure' : 'none',
            }
          : known,
      ),
    })
  return (
    <section className="kk-card">
      <Group justify="space-between" mb="xs">
        <div>
          <Title order={2}>Cocokkan kolom</Title>
          <Text c="dimmed">
            Periksa arti setiap kolom; yang dikenali sudah terisi. Kolom tanpa arti tidak dibawa masuk.
          </Text>
        </div>
        <Group>
          {preview.sheets.length > 1 && (
            <Select
              aria-label="Lembar"
              data={preview.sheets}
              value={preview.sheet}
              allowDeselect={false}
              onChange={(sheet) => sheet && onSheet(sheet)}
            />
          )}
          <Button onClick={() => onDone(mapping)}>Pakai pencocokan ini</Button>
        </Group>
      </Group>
      {preview.mappingProblems.length > 0 && (
        <Note kind="warning" mb="xs">
          {preview.mappingProblems.join(' ')}
        </Note>
      )}
      <ScrollArea>
        <Table verticalSpacing={4} horizontalSpacing={6} withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Kolom</Table.Th>
              <Table.Th>Judul di berkas</Table.Th>
              <Table.Th>Contoh isi</Table.Th>
              <Table.Th w={260}>Artinya</Table.Th>
              <Table.Th w={110}>Dikenali</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {mapping.columns.map(({ column, header, meaning, confidence }) => (
              <Table.Tr key={column}>
                <Table.Td>{columnLetter(column)}</Table.Td>
                <Table.Td>{header || head?.[column] || '–'}</Table.Td>
                <Table.Td c="dimmed" maw={360}>
                  <Text size="sm" truncate>
                    {examples
                      .map((row) => row[column] ?? '')
                      .filter((text) => text !== '')
                      .slice(0, 3)
                      .join(' · ')}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Select
                    size="xs"
                    aria-label={`Arti kolom ${columnLetter(column)}`}
                    placeholder="Tidak dibawa masuk"
                    searchable
                    clearable
                    data={COLUMN_MEANINGS.map(({ id, label }) => ({ value: id, label }))}
                    value={meaning}
                    onChange={(next) => choose(column, next)}
                  />
                </Table.Td>
                <Table.Td>
                  {confidence === 'sure' ? 'Ya' : confidence === 'likely' ? 'Mungkin' : '–'}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </section>
  )
}

const showValue = (value: FieldValue): string => {
  if (value === null) return 'kosong'
  if (Array.isArray(value)) return value.join(' › ')
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? shortDate(value) : String(value)
}

function Review({
  plan,
  wrong,
  skipWrong,
  onSkipWrong,
}: {
  plan: ImportPlan
  wrong: number
  skipWrong: boolean
  onSkipWrong: (skip: boolean) => void
}) {
  const tabs = [
    { id: 'problems', label: 'Salah', count: wrong, panel: <Problems problems={plan.problems} /> },
    { id: 'added', label: 'Baru', count: plan.added.length, panel: <Added plan={plan} /> },
    { id: 'changed', label: 'Berubah', count: plan.changed.length, panel: <Changed plan={plan} /> },
    { id: 'units', label: 'Unit', count: plan.units.length, panel: <Units plan={plan} /> },
    {
      id: 'warnings',
      label: 'Perlu diperiksa',
      count: plan.warnings.length,
      panel: <Problems problems={plan.warnings} />,
    },
    { id: 'absent', label: 'Tidak ada di berkas', count: plan.absent.length, panel: <Absent plan={plan} /> },
  ].filter(({ count }) => count > 0)
  return (
    <Stack gap="sm">
      <Text role="status">
        <b>{plan.added.length}</b> pegawai baru, <b>{plan.changed.length}</b> berubah,{' '}
        <b>{plan.unchanged.length}</b> tetap{wrong > 0 && `, ${wrong} baris salah`}.
      </Text>
      {wrong > 0 && (
        <Note kind="warning" title={`${wrong} baris tidak dapat dibawa masuk`}>
          Perbaiki di Excel lalu pilih berkasnya lagi, atau tinggalkan baris-baris itu.
          <Checkbox
            mt="xs"
            label={`Tinggalkan ${wrong} baris yang salah`}
            checked={skipWrong}
            onChange={(event) => onSkipWrong(event.currentTarget.checked)}
          />
        </Note>
      )}
      {tabs.length === 0 ? (
        <Text c="dimmed">
          Semua yang ada di berkas ini sudah tercatat; tidak ada yang perlu dibawa masuk.
        </Text>
      ) : (
        <Tabs defaultValue={tabs[0]?.id ?? null} keepMounted={false}>
          <Tabs.List>
            {tabs.map(({ id, label, count }) => (
              <Tabs.Tab
                key={id}
                value={id}
                rightSection={
                  <Badge
                    size="sm"
                    color={id === 'problems' ? 'var(--kk-warn)' : 'gray.7'}
                    circle={count < 10}
                  >
                    {count}
                  </Badge>
                }
              >
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {tabs.map(({ id, panel }) => (
            <Tabs.Panel key={id} value={id} pt="sm">
              <ScrollArea.Autosize mah={420}>{panel}</ScrollArea.Autosize>
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </Stack>
  )
}

function Problems({ problems }: { problems: readonly RowProblem[] }) {
  return (
    <Table verticalSpacing={4} horizontalSpacing={6} stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={64}>Baris</Table.Th>
          <Table.Th w={170}>Kolom</Table.Th>
          <Table.Th w={200}>Isi</Table.Th>
          <Table.Th>Mengapa</Table.Th>
          <Table.Th>Yang perlu dilakukan</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {problems.map(({ row, column, value, why, how }, index) => (
          <Table.Tr key={index}>
            <Table.Td>{row}</Table.Td>
            <Table.Td>{column ? `${column.letter} · ${column.header}` : 'seluruh baris'}</Table.Td>
            <Table.Td>{value ? <Code>{value.slice(0, 60)}</Code> : '–'}</Table.Td>
            <Table.Td>{why}</Table.Td>
            <Table.Td>{how}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Added({ plan }: { plan: ImportPlan }) {
  return (
    <Table verticalSpacing={4} horizontalSpacing={6} stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={64}>Baris</Table.Th>
          <Table.Th>Nama</Table.Th>
          <Table.Th>NIP</Table.Th>
          <Table.Th>Gol</Table.Th>
          <Table.Th>Jabatan</Table.Th>
          <Table.Th>Unit</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {plan.added.map(({ row, record }) => (
          <Table.Tr key={row}>
            <Table.Td>{row}</Table.Td>
            <Table.Td>{record.name}</Table.Td>
            <Table.Td>{formatNip(record.nip)}</Table.Td>
            <Table.Td>{record.golongan ?? '–'}</Table.Td>
            <Table.Td>{record.jabatan ?? '–'}</Table.Td>
            <Table.Td>{record.unitPath?.at(-1) ?? '–'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Changed({ plan }: { plan: ImportPlan }) {
  return (
    <Table verticalSpacing={4} horizontalSpacing={6} stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={64}>Baris</Table.Th>
          <Table.Th>Nama</Table.Th>
          <Table.Th>Yang berubah</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {plan.changed.map(({ row, name, changes }) => (
          <Table.Tr key={row}>
            <Table.Td>{row}</Table.Td>
            <Table.Td>{name}</Table.Td>
            <Table.Td>
              {changes.map(({ field, before, after }) => (
                <div key={field}>
                  {labelOfField(field)}: <s>{showValue(before)}</s> menjadi <b>{showValue(after)}</b>
                </div>
              ))}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Units({ plan }: { plan: ImportPlan }) {
  const names = new Map([
    ...plan.added.map(({ record }) => [record.nip, record.name] as const),
    ...plan.changed.map(({ nip, name }) => [nip, name] as const),
  ])
  return (
    <>
      <Text c="dimmed" mb={4}>
        Susunan ini dibaca dari berkas. Sesudah dibawa masuk, unit dapat dipindah, diganti nama, atau diberi
        pimpinan lain di Pengaturan › Unit.
      </Text>
      <Table verticalSpacing={4} horizontalSpacing={6} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Unit</Table.Th>
            <Table.Th className="kk-num">Pegawai</Table.Th>
            <Table.Th>Pimpinan</Table.Th>
            <Table.Th w={90}>Baru</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {plan.units.map(({ path, people, isNew, headNip }) => (
            <Table.Tr key={path.join('/')}>
              <Table.Td pl={6 + 18 * (path.length - 1)}>{path.at(-1)}</Table.Td>
              <Table.Td className="kk-num">{people}</Table.Td>
              <Table.Td>{headNip ? (names.get(headNip) ?? formatNip(headNip)) : '–'}</Table.Td>
              <Table.Td>{isNew ? 'Ya' : '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}

function Absent({ plan }: { plan: ImportPlan }) {
  return (
    <>
      <Text c="dimmed" mb={4}>
        Mereka tercatat di kantor ini tetapi tidak ada di berkas. Tidak ada yang diubah pada data mereka.
      </Text>
      {plan.absent.map(({ nip, name }) => (
        <Text key={nip} size="sm">
          {name} · {formatNip(nip)}
        </Text>
      ))}
    </>
  )
}

/** Earlier imports, and the way back of the last one. */
function History() {
  const imports = useQuery(api.employees.imports.queryOptions())
  const undo = useMutation({
    ...api.employees.importUndo.mutationOptions(),
    onError: tellError,
    onSuccess: async ({ removed, restored }, _variables, _result, { client: queries }) => {
      tell(`Impor dibatalkan: ${removed} pegawai dikeluarkan, ${restored} dikembalikan seperti semula.`)
      await queries.invalidateQueries()
    },
  })
  if (!imports.data?.length) return null
  const last = imports.data.find(({ undoneAt }) => undoneAt === null)
  return (
    <section className="kk-card">
      <Title order={2} mb={6}>
        Impor sebelumnya
      </Title>
      <Table verticalSpacing={4} horizontalSpacing={6}>
        <Table.Tbody>
          {imports.data.map((batch) => (
            <Table.Tr key={batch.id}>
              <Table.Td>{shortDate(batch.at.slice(0, 10))}</Table.Td>
              <Table.Td>{batch.source}</Table.Td>
              <Table.Td>
                {batch.added} baru, {batch.changed} berubah
              </Table.Td>
              <Table.Td ta="right">
                {batch.undoneAt ? (
                  'dibatalkan'
                ) : batch.id === last?.id ? (
                  <Button
                    size="compact-xs"
                    variant="default"
                    loading={undo.isPending}
                    onClick={() => undo.mutate({ id: batch.id })}
                  >
                    Batalkan impor ini
                  </Button>
                ) : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
