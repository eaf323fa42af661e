import { Button, FileButton, Text } from '@mantine/core'
import { IconFileDownload, IconFileUpload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { restOfImport } from '../../../shared/kernel/brought.ts'
import { client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { settle, tellError } from '../../components/confirm.tsx'
import { endWith } from '../../components/ending.tsx'
import { saveFile } from '../../components/download.ts'
import { FileDrop } from '../../components/file-drop.tsx'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { HiddenRowsNote } from '../../components/hidden-rows.tsx'
import { useWork, WorkDialog } from '../../components/work.tsx'
import { skpFileTypes } from '../../components/workbook-types.ts'
import { type Choice, People } from './people.tsx'

type Read = Awaited<ReturnType<typeof client.planning.excel.read>>

interface Found {
  file: File
  year: number
  hiddenRows: boolean
  read: Read
}

/** What of a file does not come in, by the reason. */
function leftOut({ people, targets }: Read, choices: readonly Choice[]): Record<string, number> {
  const locked = new Set(targets.flatMap(({ employeeId, obstacle }) => (obstacle === null ? [] : employeeId)))
  const count = (why: (choice: Choice) => boolean) =>
    people.filter((_, at) => {
      const choice = choices[at]
      return choice !== undefined && !choice.on && why(choice)
    }).length
  return {
    'tanpa pegawai': count(({ employeeId }) => employeeId === null),
    terkunci: count(({ employeeId }) => employeeId !== null && locked.has(employeeId)),
    'tidak dipilih': count(({ employeeId }) => employeeId !== null && !locked.has(employeeId)),
  }
}

/** SKP out of an Excel file or a PDF: the template, the form of e-Kinerja, or the office's own; looked at before it is brought in. */
export default function WorkbookPage() {
  const params = useParams<{ id?: string }>()
  const skpId = params.id ? Number(params.id) : null
  const [, navigate] = useLocation()
  const { year } = useYearPeriod()
  const [found, setFound] = useState<Found | null>(null)
  const [choices, setChoices] = useState<readonly Choice[]>([])
  /** The file that could not be read, for the sentence. */
  const [failed, setFailed] = useState<string | null>(null)
  const { progress, error, run, cancel } = useWork()
  const read = async (file: File, hiddenRows = false) => {
    // What was read of another file must not stand beside the answer about this one.
    setFound(null)
    setFailed(null)
    const looked = await run(
      'Membaca berkas',
      () => 'Pembacaan dibatalkan. Tidak ada yang berubah.',
      (signal) => client.planning.excel.read({ file, year, skpId, hiddenRows }, { signal }),
    )
    if (!looked) {
      setFailed(file.name)
      return
    }
    setFound({ file, year, hiddenRows, read: looked })
    const open = new Set(
      looked.targets.filter(({ obstacle }) => obstacle === null).map(({ employeeId }) => employeeId),
    )
    setChoices(
      looked.people.map(({ employeeId }) => ({
        on: employeeId !== null && open.has(employeeId),
        employeeId,
        mode: 'add',
      })),
    )
  }
  // Whose SKP can take something is another question in another year.
  const readAgain = useEffectEvent((file: File, hiddenRows: boolean) => void read(file, hiddenRows))
  useEffect(() => {
    if (found && found.year !== year) readAgain(found.file, found.hiddenRows)
  }, [found, year])
  const template = useMutation({
    mutationFn: () => client.planning.excel.template(),
    onError: tellError,
    onSuccess: (file) => saveFile(file, 'Templat SKP.xlsx'),
  })
  const chosen = choices.flatMap(({ on, employeeId, mode }, index) =>
    on && employeeId !== null ? [{ index, employeeId, mode }] : [],
  )
  const order = found && { file: found.file, year, skpId, hiddenRows: found.hiddenRows, chosen }
  const compared = useQuery({
    queryKey: [
      'planning',
      'excel',
      'compare',
      found?.file.name,
      found?.file.lastModified,
      year,
      chosen,
      found?.hiddenRows,
    ],
    queryFn: ({ signal }) => (order ? client.planning.excel.compare(order, { signal }) : []),
    enabled: found !== null && chosen.length > 0,
    gcTime: 0,
  })
  const apply = async () => {
    if (!order || !found) return
    const done = await run(
      'Mengimpor SKP',
      () => 'Impor dibatalkan. Tidak ada yang berubah.',
      (signal) => client.planning.excel.import(order, { signal }),
    )
    if (!done) return
    await refresh()
    navigate(skpId === null ? paths.planning : paths.skp(skpId))
    const rest = restOfImport({ unchanged: done.unchanged, leftOut: leftOut(found.read, choices) })
    const first = done.imported[0]?.id
    if (first === undefined) endWith({ message: `Tidak ada yang berubah.${rest}`, next: null })
    else
      endWith({
        message: `SKP ${done.imported.length} pegawai diimpor. ${done.added} baru, ${done.changed} berubah.${rest}`,
        next: skpId === null ? { label: 'Periksa SKP yang pertama', href: paths.skp(first) } : null,
        undo: () =>
          settle(
            client.planning.excel.undoImport({ imported: done.imported }),
            'SKP kembali seperti sebelum diimpor.',
          ),
      })
  }
  return (
    <Page
      title={`SKP ${year} dari Excel atau PDF e-Kinerja`}
      purpose="Dibaca tanpa pengaturan: templat ini, formulir SKP dari e-Kinerja sebagai Excel atau PDF, dan formulir kantor dengan sel yang digabung."
      action={
        <>
          <Button
            component={Link}
            href={skpId === null ? paths.planning : paths.skp(skpId)}
            variant="default"
          >
            {skpId === null ? 'Kembali ke daftar SKP' : 'Kembali ke SKP'}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileDownload size={16} />}
            loading={template.isPending}
            onClick={() => template.mutate()}
          >
            Unduh templat
          </Button>
          <FileButton accept={skpFileTypes} onChange={(file) => file && void read(file)}>
            {(props) => (
              <Button
                {...props}
                variant={found ? 'default' : 'filled'}
                leftSection={<IconFileUpload size={16} />}
              >
                {found ? 'Pilih berkas lain' : 'Pilih berkas Excel atau PDF e-Kinerja'}
              </Button>
            )}
          </FileButton>
          {found && (
            <Button disabled={chosen.length === 0 || compared.isFetching} onClick={() => void apply()}>
              {compared.isFetching ? 'Membandingkan…' : `Impor ${chosen.length} SKP`}
            </Button>
          )}
        </>
      }
    >
      {error !== null && failed !== null && (
        <Text size="sm">
          <b>{failed}</b> tidak dapat dipakai; tidak ada yang diubah.
        </Text>
      )}
      <ErrorNote error={error ?? compared.error} />
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
          <HiddenRowsNote
            hidden={found.read.hidden}
            taken={found.hiddenRows}
            onTake={(take) => void read(found.file, take)}
          />
          <People
            people={found.read.people}
            targets={found.read.targets}
            choices={choices}
            changes={new Map(compared.data?.map(({ index, differences }) => [index, differences]))}
            onChange={(index, change) =>
              setChoices(choices.map((choice, at) => (at === index ? { ...choice, ...change } : choice)))
            }
          />
          <Text size="xs" c="dimmed">
            “Tambahkan” menambah RHK yang belum ada dan membiarkan yang sudah ditulis, juga bila isinya
            berbeda dari berkas. “Ganti isi” membuat SKP sama dengan berkas; yang tidak disebut berkas,
            misalnya target triwulan, tetap. Keduanya masih dapat diurungkan.
          </Text>
        </>
      ) : (
        <FileDrop onFile={(file) => void read(file)}>
          Seret berkas Excel atau PDF e-Kinerja ke sini, atau pilih dengan tombol di atas. Tidak ada yang
          berubah sebelum Anda melihat isinya dan memilih “Impor”.
        </FileDrop>
      )}
      <WorkDialog progress={progress} onCancel={cancel} />
    </Page>
  )
}
