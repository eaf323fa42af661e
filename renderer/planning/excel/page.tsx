import { Button, Checkbox, FileButton, List, SegmentedControl, Select, Table, Text } from '@mantine/core'
import { IconFileDownload, IconFileUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type DragEvent, useEffect, useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { WorkbookPerson, WorkbookTarget } from '../../../shared/planning/excel/contract.ts'
import { client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { settle, tellError } from '../../components/confirm.tsx'
import { endWith } from '../../components/ending.tsx'
import { saveFile } from '../../components/download.ts'
import { Empty } from '../../components/empty.tsx'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { workbookTypes } from '../../components/workbook-types.ts'

type Read = Awaited<ReturnType<typeof client.planning.excel.read>>

interface Choice {
  on: boolean
  employeeId: number | null
  mode: 'add' | 'replace'
}

/** SKP out of an Excel file: the template, the form of e-Kinerja, or the office's own; looked at before it is brought in. */
export default function WorkbookPage() {
  const params = useParams<{ id?: string }>()
  const skpId = params.id ? Number(params.id) : null
  const [, navigate] = useLocation()
  const { year } = useYearPeriod()
  const [found, setFound] = useState<{ file: File; year: number; read: Read } | null>(null)
  const [choices, setChoices] = useState<readonly Choice[]>([])
  const look = useMutation({
    mutationFn: async (file: File) => ({
      file,
      year,
      read: await client.planning.excel.read({ file, year, skpId }),
    }),
    // What was read of another file must not stand beside the answer about this one.
    onMutate: () => {
      setFound(null)
      apply.reset()
    },
    onSuccess: (next) => {
      setFound(next)
      const open = new Set(
        next.read.targets.filter(({ obstacle }) => obstacle === null).map(({ employeeId }) => employeeId),
      )
      setChoices(
        next.read.people.map(({ employeeId }) => ({
          on: employeeId !== null && open.has(employeeId),
          employeeId,
          mode: 'add',
        })),
      )
    },
  })
  // Whose SKP can take something is another question in another year.
  const { mutate: readAgain } = look
  useEffect(() => {
    if (found && found.year !== year) readAgain(found.file)
  }, [found, year, readAgain])
  const template = useMutation({
    mutationFn: () => client.planning.excel.template(),
    onError: tellError,
    onSuccess: (file) => saveFile(file, 'Templat SKP.xlsx'),
  })
  const chosen = choices.flatMap(({ on, employeeId, mode }, index) =>
    on && employeeId !== null ? [{ index, employeeId, mode }] : [],
  )
  const apply = useMutation({
    mutationFn: async () => {
      if (!found) return null
      return client.planning.excel.import({ file: found.file, year, skpId, chosen })
    },
    onSuccess: async (done) => {
      if (!done) return
      await refresh()
      const first = done.imported[0]?.id
      navigate(skpId === null ? paths.planning : paths.skp(skpId))
      endWith({
        message: `SKP ${done.imported.length} pegawai diimpor.`,
        next:
          skpId === null && first !== undefined
            ? { label: 'Periksa SKP yang pertama', href: paths.skp(first) }
            : null,
        undo: () =>
          settle(
            client.planning.excel.undoImport({ imported: done.imported }),
            'SKP kembali seperti sebelum diimpor.',
          ),
      })
    },
  })
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const [file] = event.dataTransfer.files
    if (file) look.mutate(file)
  }
  return (
    <Page
      title={`SKP ${year} dari Excel`}
      purpose="Dibaca tanpa pengaturan: templat ini, formulir SKP dari e-Kinerja, dan formulir kantor dengan sel yang digabung."
      action={
        <>
          <Button component={Link} href={paths.planning} variant="default">
            Kembali ke daftar SKP
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileDownload size={16} />}
            loading={template.isPending}
            onClick={() => template.mutate()}
          >
            Unduh templat
          </Button>
          <FileButton accept={workbookTypes} onChange={(file) => file && look.mutate(file)}>
            {(props) => (
              <Button
                {...props}
                variant={found ? 'default' : 'filled'}
                leftSection={<IconFileUpload size={16} />}
                loading={look.isPending}
              >
                {found ? 'Pilih berkas lain' : 'Pilih berkas Excel'}
              </Button>
            )}
          </FileButton>
          {found && (
            <Button disabled={chosen.length === 0} loading={apply.isPending} onClick={() => apply.mutate()}>
              Impor {chosen.length} SKP
            </Button>
          )}
        </>
      }
    >
      {look.error && (
        <Text size="sm">
          <b>{look.variables.name}</b> tidak dapat dipakai; tidak ada yang diubah.
        </Text>
      )}
      <ErrorNote error={look.error ?? apply.error} />
      {found ? (
        <>
          <Text size="sm">
            {found.file.name}: {found.read.people.length} SKP ditemukan.
          </Text>
          {found.read.skipped.length > 0 && (
            <Note kind="warning">
              Lembar yang dilewati, karena tersembunyi atau tanpa tabel hasil kerja:{' '}
              {found.read.skipped.join(', ')}.
            </Note>
          )}
          <People
            people={found.read.people}
            targets={found.read.targets}
            choices={choices}
            onChange={(index, change) =>
              setChoices(choices.map((choice, at) => (at === index ? { ...choice, ...change } : choice)))
            }
          />
          <Text size="xs" c="dimmed">
            Menambahkan tidak mengubah yang sudah ditulis. Mengganti membuang isi draf; sesudahnya masih dapat
            diurungkan.
          </Text>
        </>
      ) : (
        <div
          onDragOver={(event) => event.preventDefault()}
          onDrop={drop}
          className="kk-card"
          style={{ padding: 24 }}
        >
          <Empty>
            Seret berkas Excel ke sini, atau pilih dengan tombol di atas. Tidak ada yang berubah sebelum Anda
            melihat isinya dan memilih “Impor”.
          </Empty>
        </div>
      )}
    </Page>
  )
}

function People({
  people,
  targets,
  choices,
  onChange,
}: {
  people: readonly WorkbookPerson[]
  targets: readonly WorkbookTarget[]
  choices: readonly Choice[]
  onChange: (index: number, change: Partial<Choice>) => void
}) {
  const byId = new Map(targets.map((target) => [target.employeeId, target]))
  const options = targets.map(({ employeeId, fullName, jabatan }) => ({
    value: String(employeeId),
    label: jabatan ? `${fullName} — ${jabatan}` : fullName,
  }))
  return (
    <Table verticalSpacing={6} stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={36} aria-label="Pilih" />
          <Table.Th>Dalam berkas</Table.Th>
          <Table.Th w={330}>Pegawai</Table.Th>
          <Table.Th className="kk-num">RHK</Table.Th>
          <Table.Th className="kk-num">Indikator</Table.Th>
          <Table.Th w={210}>Cara</Table.Th>
          <Table.Th>Keterangan</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map(({ index, worksheet, nip, name, rhk, indicators, texts, remarks }) => {
          const choice = choices[index]
          const target = choice?.employeeId == null ? undefined : byId.get(choice.employeeId)
          const who = name || nip || worksheet
          return (
            <Table.Tr key={index}>
              <Table.Td>
                <Checkbox
                  aria-label={`Impor ${who}`}
                  checked={choice?.on ?? false}
                  disabled={!target || target.obstacle !== null}
                  onChange={(event) => onChange(index, { on: event.currentTarget.checked })}
                />
              </Table.Td>
              <Table.Td>
                <Text size="sm">{name || 'Tanpa nama'}</Text>
                <Text size="xs" c="dimmed">
                  {[nip, `lembar ${worksheet}`].filter(Boolean).join(' · ')}
                </Text>
                <details>
                  <summary>Lihat isinya</summary>
                  <List size="xs" type="ordered">
                    {texts.map((text, at) => (
                      <List.Item key={at}>{text || '(tanpa RHK)'}</List.Item>
                    ))}
                  </List>
                </details>
              </Table.Td>
              <Table.Td>
                <Select
                  size="xs"
                  aria-label={`Pegawai untuk ${who}`}
                  placeholder="Pilih pegawainya"
                  searchable
                  data={options}
                  value={choice?.employeeId == null ? null : String(choice.employeeId)}
                  onChange={(value) =>
                    onChange(index, {
                      employeeId: value === null ? null : Number(value),
                      on: value !== null && byId.get(Number(value))?.obstacle === null,
                    })
                  }
                />
              </Table.Td>
              <Table.Td className="kk-num">{rhk}</Table.Td>
              <Table.Td className="kk-num">{indicators}</Table.Td>
              <Table.Td>
                {target?.skpId === null ? (
                  <Text size="sm">SKP baru dibuat</Text>
                ) : (
                  <SegmentedControl
                    size="xs"
                    aria-label={`Cara untuk ${who}`}
                    value={choice?.mode ?? 'add'}
                    onChange={(mode) => onChange(index, { mode })}
                    data={[
                      { value: 'add', label: 'Tambahkan' },
                      { value: 'replace', label: 'Ganti isi' },
                    ]}
                  />
                )}
              </Table.Td>
              <Table.Td>
                {target?.obstacle && (
                  <Text size="sm" c="var(--kk-warn)">
                    {target.obstacle}
                  </Text>
                )}
                {!target && (
                  <Text size="sm" c="dimmed">
                    {nip === '' ? 'Pilih pegawainya.' : 'NIP ini tidak ada di kantor; pilih pegawainya.'}
                  </Text>
                )}
                {remarks.length > 0 && (
                  <List size="xs">
                    {remarks.slice(0, 4).map((remark) => (
                      <List.Item key={remark}>{remark}</List.Item>
                    ))}
                    {remarks.length > 4 && <List.Item>dan {remarks.length - 4} catatan lain.</List.Item>}
                  </List>
                )}
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
