import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { type Form, nothingToPrint } from '../../shared/documents/forms.ts'
import { needs as registerOfNeeds } from '../../shared/documents/needs.ts'
import { paths } from '../app/paths.ts'
import { Empty } from '../components/empty.tsx'
import { Note } from '../components/note.tsx'

/** Of some the appraisal was replaced by a decision on an objection: what was signed before can be printed too. */
export const EarlierNote = ({
  ids,
  onPrint,
}: {
  ids: readonly number[]
  onPrint: (ids: readonly number[]) => void
}) => (
  <Note kind="info">
    {ids.length} penilaian pada pilihan ini diputus keberatannya.{' '}
    <Button size="compact-xs" variant="subtle" onClick={() => onPrint(ids)}>
      Cetak yang sebelum keputusan
    </Button>
  </Note>
)

/** What the places are called in which forms are made. */
const madeWords = {
  coaching: 'pembinaan',
  certificates: 'penghargaan',
  credit: 'angka kredit',
  letters: 'surat',
  surveys: 'suara publik',
  trainings: 'pelatihan',
  complaints: 'pengaduan',
  forums: 'forum publik',
} as const

/** Why there is nothing to print, and where it begins. */
export function Nothing({
  forms: of,
  year,
  single,
  onAll,
}: {
  forms: readonly Form[]
  year: number
  single: boolean
  /** Shows those too that were printed; null where they are shown. */
  onAll: (() => void) | null
}) {
  if (onAll)
    return (
      <Empty
        action={
          <Button variant="default" onClick={onAll}>
            Tampilkan semua
          </Button>
        }
      >
        Pada pilihan itu tidak ada yang belum dicetak.
      </Empty>
    )
  const [form] = of
  if (!form || !single || of.length > 1)
    return <Empty>Belum ada dokumen seperti itu untuk pilihan dan tahun ini.</Empty>
  const { perPeriod, perMonth, madeIn } = registerOfNeeds[form.needs]
  const [href, verb] = madeIn
    ? [paths[madeIn], madeWords[madeIn]]
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
