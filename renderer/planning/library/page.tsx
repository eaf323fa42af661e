import { ActionIcon, Button, FileButton, List, Text } from '@mantine/core'
import { IconFileDownload, IconFileUpload, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { LibraryEntry } from '../../../shared/planning/library/library.ts'
import { api, client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useRemembered } from '../../app/remembered.ts'
import { settle, tellError, tellWithUndo } from '../../components/confirm.tsx'
import { endWith } from '../../components/ending.tsx'
import { saveFile } from '../../components/download.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { Page } from '../../components/page.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { restOfImport } from '../../../shared/kernel/brought.ts'
import { HiddenRowsNote } from '../../components/hidden-rows.tsx'
import { useWork, WorkDialog } from '../../components/work.tsx'
import { workbookTypes } from '../../components/workbook-types.ts'
import { LibraryList } from './picker.tsx'

type Read = Awaited<ReturnType<typeof client.planning.library.read>>

/** RHK, indicators and targets by jabatan: brought along, from the office's own SKP, and from other offices. */
export default function LibraryPage() {
  const [jabatan, setJabatan] = useRemembered<string | null>('planning.library.list', null)
  const [search, setSearch] = useState('')
  const [read, setRead] = useState<{ file: File; hiddenRows: boolean; found: Read } | null>(null)
  const { progress, error, run, cancel } = useWork()
  const look = async (file: File, hiddenRows = false) => {
    const found = await run(
      'Membaca berkas',
      () => 'Pembacaan dibatalkan. Tidak ada yang berubah.',
      (signal) => client.planning.library.read({ file, hiddenRows }, { signal }),
    )
    if (found) setRead({ file, hiddenRows, found })
  }
  const save = useMutation({
    mutationFn: () => client.planning.library.export({ jabatan }),
    onError: tellError,
    onSuccess: (file) =>
      saveFile(file, jabatan === null ? 'Pustaka kinerja.xlsx' : `Pustaka ${jabatan}.xlsx`),
  })
  const remove = async ({ id, jabatan: of, text, indicators, origin }: LibraryEntry) => {
    await client.planning.library.remove({ ids: [id] })
    await refresh()
    tellWithUndo('RHK itu dihapus dari pustaka.', () =>
      settle(
        client.planning.library.add({ origin, entries: [{ jabatan: of, text, indicators }] }),
        'RHK dikembalikan ke pustaka.',
      ),
    )
  }
  return (
    <Page
      title="Pustaka kinerja"
      purpose="RHK, indikator dan target menurut jabatan. Pustaka tumbuh dari SKP yang ditandatangani di kantor ini dan dapat dibagi dengan kantor lain."
      action={
        <>
          <Button component={Link} href={paths.planning} variant="default">
            Kembali ke daftar SKP
          </Button>
          <FileButton accept={workbookTypes} onChange={(file) => file && void look(file)}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconFileUpload size={16} />}>
                Impor pustaka
              </Button>
            )}
          </FileButton>
          <Button
            leftSection={<IconFileDownload size={16} />}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            Ekspor pustaka
          </Button>
        </>
      }
    >
      <ErrorNote error={error} />
      <LibraryList
        jabatan={jabatan}
        search={search}
        onJabatan={setJabatan}
        onSearch={setSearch}
        renderAction={(entry) =>
          entry.source === 'berkas' ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Hapus dari pustaka: ${entry.text}`}
              onClick={() => void remove(entry).catch(tellError)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          ) : null
        }
      />
      {read && (
        <ReadDialog
          name={read.file.name}
          found={read.found}
          hiddenRows={read.hiddenRows}
          onHiddenRows={(take) => void look(read.file, take)}
          onClose={() => setRead(null)}
        />
      )}
      <WorkDialog progress={progress} onCancel={cancel} />
    </Page>
  )
}

/** What a file would bring, before it does. */
function ReadDialog({
  name,
  found,
  hiddenRows,
  onHiddenRows,
  onClose,
}: {
  name: string
  found: Read
  hiddenRows: boolean
  onHiddenRows: (take: boolean) => void
  onClose: () => void
}) {
  const { entries, known, problems, hidden } = found
  const hiddenCount = hidden.reduce((sum, { rows }) => sum + rows.length, 0)
  const add = useMutation({
    ...api.planning.library.add.mutationOptions(),
    onSuccess: async ({ ids }) => {
      onClose()
      await refresh()
      const rest = restOfImport({
        unchanged: known,
        leftOut: { tersembunyi: hiddenRows ? 0 : hiddenCount, salah: found.leftOut },
      })
      endWith({
        message: `${ids.length} RHK diimpor ke pustaka.${rest}`,
        next: { label: 'Pilih draf yang akan diisi', href: paths.planning },
        undo: () => settle(client.planning.library.remove({ ids }), 'Pustaka kembali seperti semula.'),
      })
    },
  })
  const jabatan = new Set(entries.map((entry) => entry.jabatan)).size
  return (
    <FormDialog
      title={`Impor ${name}`}
      size="lg"
      verb={`Impor ${entries.length} RHK`}
      saving={add}
      ready={entries.length > 0}
      onClose={onClose}
      onSubmit={() => add.mutate({ origin: name, entries })}
    >
      <HiddenRowsNote hidden={hidden} taken={hiddenRows} onTake={onHiddenRows} />
      <Text size="sm">
        {entries.length === 0
          ? 'Tidak ada yang berubah. Berkas ini tidak memuat RHK yang baru.'
          : `${entries.length} RHK baru untuk ${jabatan} jabatan.`}
        {known > 0 && ` ${known} RHK sudah ada dalam pustaka dan dilewati.`}
      </Text>
      {entries.length > 0 && (
        <List size="sm">
          {entries.slice(0, 8).map((entry, index) => (
            <List.Item key={index}>
              {entry.jabatan}: {entry.text}
            </List.Item>
          ))}
          {entries.length > 8 && <List.Item>dan {entries.length - 8} lainnya.</List.Item>}
        </List>
      )}
      {problems.length > 0 && (
        <List size="sm" c="var(--kk-warn)">
          {problems.slice(0, 10).map((problem) => (
            <List.Item key={problem}>{problem}</List.Item>
          ))}
          {problems.length > 10 && <List.Item>dan {problems.length - 10} baris lain.</List.Item>}
        </List>
      )}
    </FormDialog>
  )
}
