import { Button, FileButton, SegmentedControl, Text } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Mode } from '../../../shared/evaluation/excel/bring.ts'
import { restOfImport } from '../../../shared/kernel/brought.ts'
import { type Period, periodLabel } from '../../../shared/office/period.ts'
import { client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { settle } from '../../components/confirm.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { endWith } from '../../components/ending.tsx'
import { HiddenRowsNote } from '../../components/hidden-rows.tsx'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { useWork, WorkDialog } from '../../components/work.tsx'
import { skpFileTypes } from '../../components/workbook-types.ts'
import { People } from './people.tsx'

type Read = Awaited<ReturnType<typeof client.evaluation.excel.read>>

/** What is read, and how. */
interface Order {
  file: File
  year: number
  period: Period
  mode: Mode
  hiddenRows: boolean
}

/** Who can take something in that he does not say already. */
const open = ({ people }: Read): Set<number> =>
  new Set(
    people.flatMap(({ index, obstacle, differences }) =>
      obstacle === null && differences.length > 0 ? index : [],
    ),
  )

/** Evaluations out of e-Kinerja's PDF or a workbook: looked at person by person before they are brought in. */
export default function EvaluationFilePage() {
  const { year, period } = useYearPeriod()
  const [, navigate] = useLocation()
  const [found, setFound] = useState<{ order: Order; read: Read } | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  /** The file that could not be read, for the sentence. */
  const [failed, setFailed] = useState<string | null>(null)
  const { progress, error, run, cancel } = useWork()
  const read = async (order: Order) => {
    // What was read of another file must not stand beside the answer about this one.
    setFound(null)
    setFailed(null)
    const looked = await run(
      'Membaca berkas',
      () => 'Pembacaan dibatalkan. Tidak ada yang berubah.',
      (signal) => client.evaluation.excel.read(order, { signal }),
    )
    if (!looked) {
      setFailed(order.file.name)
      return
    }
    setFound({ order, read: looked })
    setChosen(open(looked))
  }
  const pick = (file: File) => void read({ file, year, period, mode: 'fill', hiddenRows: false })
  // What it would change is another question in another period.
  const readAgain = useEffectEvent((order: Order) => void read({ ...order, year, period }))
  useEffect(() => {
    if (found && (found.order.year !== year || found.order.period !== period)) readAgain(found.order)
  }, [found, year, period])
  const apply = async () => {
    if (!found) return
    const done = await run(
      'Mengimpor penilaian',
      () => 'Impor dibatalkan. Tidak ada yang berubah.',
      (signal) => client.evaluation.excel.import({ ...found.order, chosen: [...chosen] }, { signal }),
    )
    if (!done) return
    await refresh()
    navigate(paths.evaluations)
    const { people } = found.read
    const rest = restOfImport({
      unchanged: people.filter(({ obstacle, differences }) => obstacle === null && differences.length === 0)
        .length,
      leftOut: {
        'tidak dapat diimpor': people.filter(({ obstacle }) => obstacle !== null).length,
        'tidak dipilih': open(found.read).size - chosen.size,
      },
    })
    const first = done.imported[0]?.id
    endWith({
      message: `Penilaian ${done.imported.length} pegawai diimpor. ${done.added} baru, ${done.changed} berubah.${rest}`,
      next: first === undefined ? null : { label: 'Periksa yang pertama', href: paths.evaluation(first) },
      undo: () =>
        settle(
          client.evaluation.excel.undoImport({ imported: done.imported }),
          'Penilaian kembali seperti sebelum diimpor.',
        ),
    })
  }
  return (
    <Page
      title={`Impor penilaian ${periodLabel(period)} ${year}`}
      purpose="Realisasi, umpan balik, dan rating dibaca dari PDF e-Kinerja atau Excel, dan masuk sebagai draf."
      action={
        <>
          <Button component={Link} href={paths.evaluations} variant="default">
            Kembali ke daftar penilaian
          </Button>
          <FileButton accept={skpFileTypes} onChange={(file) => file && pick(file)}>
            {(props) => (
              <Button
                {...props}
                variant={found ? 'default' : 'filled'}
                leftSection={<IconFileUpload size={16} />}
              >
                {found ? 'Pilih berkas lain' : 'Pilih berkas PDF e-Kinerja atau Excel'}
              </Button>
            )}
          </FileButton>
          {found && (
            <Button disabled={chosen.size === 0} onClick={() => void apply()}>
              Impor {chosen.size} penilaian
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
      <ErrorNote error={error} />
      {found ? (
        <>
          <Text size="sm">
            {found.order.file.name}: {found.read.people.length} evaluasi ditemukan.
          </Text>
          {found.read.skipped.length > 0 && (
            <Note kind="warning">
              Lembar yang dilewati, karena tersembunyi atau tanpa evaluasi: {found.read.skipped.join(', ')}.
            </Note>
          )}
          <HiddenRowsNote
            hidden={found.read.hidden}
            taken={found.order.hiddenRows}
            onTake={(hiddenRows) => void read({ ...found.order, hiddenRows })}
          />
          <SegmentedControl
            style={{ alignSelf: 'start' }}
            aria-label="Cara mengimpor"
            value={found.order.mode}
            onChange={(mode) => void read({ ...found.order, mode })}
            data={[
              { value: 'fill', label: 'Isi yang masih kosong' },
              { value: 'replace', label: 'Ganti dengan isi berkas' },
            ]}
          />
          <People people={found.read.people} chosen={chosen} onChoose={setChosen} />
          <Text size="xs" c="dimmed">
            Yang tidak disebut berkas tetap seperti semula. Sesudah diimpor masih dapat diurungkan, dan tidak
            ada yang ditandatangani dengan sendirinya.
          </Text>
        </>
      ) : (
        <FileDrop onFile={pick}>
          Seret PDF Evaluasi Kinerja Pegawai dari e-Kinerja ke sini, satu atau banyak orang dalam satu berkas,
          atau pilih dengan tombol di atas. Tidak ada yang berubah sebelum Anda melihat isinya dan memilih
          “Impor”.
        </FileDrop>
      )}
      <WorkDialog progress={progress} onCancel={cancel} />
    </Page>
  )
}
