import { Button, FileButton, Group, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { TableMapping } from '../../shared/employees/import/columns.ts'
import type { ImportPreview } from '../../shared/employees/import/contract.ts'
import { api, client, refresh } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { settle, tell, tellWithUndo } from '../components/confirm.tsx'
import { Page } from '../components/page.tsx'
import { ErrorNote } from '../components/problem-list.tsx'
import { useWork, WorkDialog } from '../components/work.tsx'
import { workbookTypes } from '../components/workbook-types.ts'
import { EarlierImports } from './import/earlier-imports.tsx'
import { ColumnMapping } from './import/column-mapping.tsx'
import { Review } from './import/review.tsx'

/** Employees out of an Excel file: choose, match columns if need be, look, bring in, undo. */
export default function ImportPage() {
  const [, navigate] = useLocation()
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [mapping, setMapping] = useState(false)
  const [skipWrong, setSkipWrong] = useState(false)
  const { progress, error, run, cancel } = useWork()
  const apply = useMutation({
    ...api.employees.import.apply.mutationOptions(),
    onSuccess: async ({ batchId, added, changed }) => {
      await refresh()
      navigate(paths.people)
      if (batchId === null) tell('Tidak ada yang berubah: semua pegawai dalam berkas sudah tercatat.')
      else
        tellWithUndo(`${added} pegawai baru dan ${changed} perubahan dibawa masuk.`, () =>
          settle(client.employees.import.undo({ id: batchId }), 'Impor dibatalkan; data seperti semula.'),
        )
    },
  })

  const read = async (chosen: File, how: { worksheet?: string; mapping?: TableMapping } = {}) => {
    const looked = await run('Membaca berkas', (signal) =>
      client.employees.import.preview({ file: chosen, ...how }, { signal }),
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
          <Button component={Link} href={paths.people} variant="default">
            Batal
          </Button>
          {ready && file && !mapping && (
            <Button
              disabled={news === 0 || (wrong > 0 && !skipWrong)}
              loading={apply.isPending}
              onClick={() =>
                apply.mutate({ file, worksheet: preview.worksheet, mapping: preview.mapping, skipWrong })
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
              : 'atau seret berkas .xlsx atau .csv ke sini. Ekspor SIASN dan daftar seperti DUK dapat dibaca.'}
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
          key={preview.worksheet}
          preview={preview}
          onWorksheet={(worksheet) => void read(file, { worksheet })}
          onDone={(next) => {
            setMapping(false)
            void read(file, { worksheet: preview.worksheet, mapping: next })
          }}
        />
      )}
      {preview && !mapping && (
        <Review plan={preview.plan} wrong={wrong} skipWrong={skipWrong} onSkipWrong={setSkipWrong} />
      )}
      <WorkDialog progress={progress} onCancel={cancel} />
    </Page>
  )
}
