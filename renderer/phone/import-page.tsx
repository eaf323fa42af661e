import { Button, FileButton, Group, Text, Textarea } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { ReadAnswer } from '../../shared/phone/contract.ts'
import type { PhoneKind } from '../../shared/phone/form.ts'
import { changedText } from '../../shared/phone/kinds/register.ts'
import { restOfImport } from '../../shared/kernel/brought.ts'
import { mostOfAnswer } from '../../shared/kernel/limits.ts'
import { client, refresh } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { settle } from '../components/confirm.tsx'
import { endWith } from '../components/ending.tsx'
import { FileDrop } from '../components/file-drop.tsx'
import { Page } from '../components/page.tsx'
import { ErrorNote } from '../components/problem-list.tsx'
import { useWork, WorkDialog } from '../components/work.tsx'
import { Answers } from './answers.tsx'

/** What is ticked from the start: what only adds. What writes over something is ticked by who has looked at it. */
const harmless = (answers: readonly ReadAnswer[]): Set<number> =>
  new Set(answers.flatMap(({ index, obstacle, replaces }) => (obstacle === null && !replaces ? index : [])))

/** Where it goes on after answers of these kinds; those of several kinds lead back to the first. */
function nextOf(kinds: readonly PhoneKind[]): { label: string; href: string } {
  if (kinds.includes('laporan-kegiatan')) return { label: 'Ajukan dan setujui', href: paths.diaries }
  if (kinds.includes('realisasi')) return { label: 'Lihat penilaian', href: paths.evaluations }
  if (kinds.includes('usulan-skp')) return { label: 'Lihat SKP', href: paths.planning }
  return { label: 'Lihat umpan balik', href: paths.feedback() }
}

/** Answers of phones: looked at person by person before they are taken in. */
export default function PhoneAnswersPage() {
  const [, navigate] = useLocation()
  const [found, setFound] = useState<{ files: File[]; answers: ReadAnswer[] } | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const { progress, error, run, cancel } = useWork()
  const read = async (files: File[]) => {
    setFound(null)
    const answers = await run(
      'Membaca jawaban',
      () => 'Pembacaan dibatalkan. Tidak ada yang berubah.',
      (signal) => client.phone.read({ files }, { signal }),
    )
    if (!answers) return
    setFound({ files, answers })
    setChosen(harmless(answers))
  }
  const apply = async () => {
    if (!found) return
    const done = await run(
      'Mengimpor jawaban',
      () => 'Impor dibatalkan. Tidak ada yang berubah.',
      (signal) => client.phone.import({ files: found.files, chosen: [...chosen] }, { signal }),
    )
    if (!done) return
    await refresh()
    const refused = found.answers.filter(({ obstacle }) => obstacle !== null).length
    const rest = restOfImport({
      unchanged: 0,
      leftOut: {
        'tidak dapat diimpor': refused,
        'tidak dipilih': found.answers.length - refused - chosen.size,
      },
    })
    navigate(paths.phoneForms)
    const kinds = found.answers.flatMap(({ index, kind }) => (chosen.has(index) && kind ? kind : []))
    endWith({
      message: `Jawaban ${done.people} pegawai diimpor, ${changedText(kinds, done.changes)}.${rest}`,
      next: nextOf(kinds),
      undo: () =>
        settle(
          client.phone.undoImport({ answerIds: done.answerIds }),
          'Semuanya kembali seperti sebelum diimpor.',
        ),
    })
  }
  return (
    <Page
      title="Impor jawaban dari ponsel"
      purpose="Jawaban diperiksa dahulu, lalu masuk ke progres harian, realisasi, SKP sebagai draf, dan umpan balik."
      action={
        <>
          <Button component={Link} href={paths.phoneForms} variant="default">
            Kembali ke daftar formulir
          </Button>
          <FileButton
            multiple
            accept=".txt,.json,text/plain,application/json"
            onChange={(files) => void read(files)}
          >
            {(props) => (
              <Button
                {...props}
                variant={found ? 'default' : 'filled'}
                leftSection={<IconFileUpload size={16} />}
              >
                {found ? 'Pilih berkas lain' : 'Pilih berkas jawaban'}
              </Button>
            )}
          </FileButton>
          {found && (
            <Button disabled={chosen.size === 0} onClick={() => void apply()}>
              Impor {chosen.size} jawaban
            </Button>
          )}
        </>
      }
    >
      <ErrorNote error={error} />
      {found ? (
        <>
          <Answers answers={found.answers} chosen={chosen} onChoose={setChosen} />
          <Text size="xs" c="dimmed">
            Yang ditulis di sini di luar formulir tetap seperti semula. Sesudah diimpor masih dapat
            diurungkan, dan tidak ada yang diajukan dengan sendirinya.
          </Text>
        </>
      ) : (
        <>
          <FileDrop onFiles={(files) => void read(files)}>
            Seret berkas jawaban ke sini, satu atau banyak sekaligus (namanya mulai dengan “Jawaban”), atau
            pilih dengan tombol di atas. Tidak ada yang berubah sebelum Anda melihat isinya dan memilih
            “Impor”.
          </FileDrop>
          <PastedAnswer onRead={(file) => void read([file])} />
        </>
      )}
      <WorkDialog progress={progress} onCancel={cancel} />
    </Page>
  )
}

/** An answer that came as the text of a message. */
function PastedAnswer({ onRead }: { onRead: (file: File) => void }) {
  const [text, setText] = useState('')
  return (
    <Group align="end" gap="xs" maw={760}>
      <Textarea
        flex={1}
        label="Atau tempel jawaban yang datang sebagai teks"
        autosize
        minRows={2}
        maxRows={5}
        maxLength={mostOfAnswer.bytes}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={text.trim() === ''}
        onClick={() => onRead(new File([text], 'Teks yang ditempel', { type: 'text/plain' }))}
      >
        Baca teks
      </Button>
    </Group>
  )
}
