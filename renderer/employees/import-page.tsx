import { Button, FileButton, Group, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { TableMapping } from '../../shared/employees/import/columns.ts'
import type { Correction, ImportPreview } from '../../shared/employees/import/contract.ts'
import { restOfImport } from '../../shared/kernel/brought.ts'
import { api, client, refresh } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { useSession } from '../app/session.tsx'
import { useYearPeriod } from '../app/year-period.tsx'
import { settle } from '../components/confirm.tsx'
import { endWith } from '../components/ending.tsx'
import { Page } from '../components/page.tsx'
import { ErrorNote } from '../components/problem-list.tsx'
import { useWork, WorkDialog } from '../components/work.tsx'
import { workbookTypes } from '../components/workbook-types.ts'
import { EarlierImports } from './import/earlier-imports.tsx'
import { ColumnMapping } from './import/column-mapping.tsx'
import { FileRemarks } from './import/file-remarks.tsx'
import { Review } from './import/review.tsx'

/** How the file is read, beside what the application guesses. */
interface How {
  worksheet?: string
  mapping?: TableMapping
  firstRow?: number
  hiddenRows?: boolean
  corrections?: Correction[]
}

/** Employees out of an Excel file: choose, match columns if need be, look, bring in, undo. */
export default function ImportPage() {
  const [, navigate] = useLocation()
  const { can } = useSession()
  const { year } = useYearPeriod()
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [how, setHow] = useState<How>({})
  const [mapping, setMapping] = useState(false)
  const [skipWrong, setSkipWrong] = useState(false)
  const { progress, error, run, cancel } = useWork()
  const apply = useMutation({
    ...api.employees.import.apply.mutationOptions(),
    onSuccess: async ({ batchId, added, changed, unchanged, why }) => {
      const rest = restOfImport({
        unchanged,
        leftOut: why ? { salah: why.wrong, tersembunyi: why.hidden, 'atas pilihan Anda': why.byChoice } : {},
      })
      await refresh()
      const { missing } = can('planning.year.open')
        ? await client.planning.year.standing({ year })
        : { missing: 0 }
      navigate(paths.people)
      endWith({
        message:
          batchId === null
            ? `Tidak ada yang berubah: semua pegawai dalam berkas sudah tercatat.${rest}`
            : `${added} pegawai baru dan ${changed} perubahan diimpor.${rest}`,
        next:
          missing === 0
            ? null
            : { label: `Buka tahun ${year} untuk ${missing} pegawai`, href: paths.openYear },
        ...(batchId === null
          ? {}
          : {
              undo: () =>
                settle(
                  client.employees.import.undo({ id: batchId }),
                  'Impor dibatalkan; data seperti semula.',
                ),
            }),
      })
    },
  })

  /** @returns whether it could be read */
  const read = async (chosen: File, next: How = {}): Promise<boolean> => {
    // Before the reading, not after it: what is ticked meanwhile stays ticked.
    setSkipWrong(false)
    const looked = await run(
      'Membaca berkas',
      () => 'Pembacaan dibatalkan; tidak ada yang berubah.',
      (signal) => client.employees.import.preview({ file: chosen, ...next }, { signal }),
    )
    if (!looked) return false
    setFile(chosen)
    setHow(next)
    setPreview(looked)
    if (next.mapping === undefined) setMapping(!looked.mapping.siasn)
    return true
  }
  /** Reads the same file once more, as it was read but for this, which shows at once. */
  const again = async (change: How) => {
    if (!file || !preview) return
    const next = { ...how, worksheet: preview.worksheet, mapping: preview.mapping, ...change }
    setHow(next)
    if (!(await read(file, next))) setHow(how)
  }
  /** The columns are guessed anew, from the header above the row that is pointed at. */
  const point = (chosen: File, worksheet: string, firstRow: number) => {
    const { mapping: _, ...rest } = how
    void read(chosen, { ...rest, worksheet, firstRow })
  }
  const correct = (more: readonly Correction[]) =>
    void again({ corrections: [...(how.corrections ?? []), ...more] })
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
      title="Impor pegawai dari Excel"
      purpose="Berkas dibaca dahulu tanpa mengubah apa pun; Anda melihat apa yang baru, berubah, atau salah."
      action={
        <>
          <Button component={Link} href={paths.people} variant="default">
            Batal
          </Button>
          {ready && file && !mapping && (
            <Button
              disabled={news === 0 || (wrong > 0 && !skipWrong)}
              loading={apply.isPending}
              onClick={() =>
                apply.mutate({
                  ...how,
                  file,
                  worksheet: preview.worksheet,
                  mapping: preview.mapping,
                  skipWrong,
                })
              }
            >
              Impor {news} pegawai
            </Button>
          )}
        </>
      }
    >
      <ErrorNote error={error ?? apply.error} />
      <div className="kk-card" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <Group>
          <FileButton accept={workbookTypes} onChange={(chosen) => chosen && void read(chosen)}>
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
              : 'atau seret berkas .xlsx, .xlsm atau .csv ke sini. Ekspor SIASN dan daftar seperti DUK dapat dibaca.'}
          </Text>
          {preview && !mapping && (
            <Button variant="subtle" size="xs" onClick={() => setMapping(true)}>
              Ubah pencocokan kolom
            </Button>
          )}
        </Group>
      </div>
      {!preview && <EarlierImports />}
      {preview && file && mapping && (
        <ColumnMapping
          key={`${preview.worksheet} ${preview.mapping.firstRow}`}
          preview={preview}
          onWorksheet={(worksheet) => void read(file, { worksheet })}
          onFirstRow={(firstRow) => point(file, preview.worksheet, firstRow)}
          onDone={(next) => {
            setMapping(false)
            void again({ mapping: next })
          }}
        />
      )}
      {preview && !mapping && (
        <>
          <FileRemarks
            preview={preview}
            withHidden={how.hiddenRows ?? false}
            onHidden={(hiddenRows) => void again({ hiddenRows })}
            onCorrect={correct}
          />
          <Review
            plan={preview.plan}
            wrong={wrong}
            skipWrong={skipWrong}
            onSkipWrong={setSkipWrong}
            onCorrect={correct}
          />
        </>
      )}
      <WorkDialog progress={progress} onCancel={cancel} />
    </Page>
  )
}
