import { Text } from '@mantine/core'
import { realisedIn } from '../../shared/evaluation/realisation.ts'
import type { Editing } from './editing.ts'

/** What the ratings rest on, in one line before them: realisation, evidence, progres harian and feedback of the period. */
export function Basis({ detail: { skp, basis, recorded }, content }: Pick<Editing, 'detail' | 'content'>) {
  const indicators = skp.content.rhk.reduce((sum, row) => sum + row.indicators.length, 0)
  const isSaid = (text: string | undefined) => (text ?? '').trim() !== ''
  const results = skp.content.rhk.filter(
    ({ id }) => isSaid(content.feedback[id]) || recorded.rhkIds.includes(id),
  ).length
  const values = content.behaviourFeedback.filter(
    (text, at) => isSaid(text) || recorded.values.includes(at + 1),
  ).length
  const parts = [
    `realisasi ${realisedIn(content).size} dari ${indicators} indikator`,
    basis.proofs === 0 ? 'tanpa bukti dukung' : `${basis.proofs} bukti dukung`,
    basis.days === 0 ? 'tanpa progres harian' : `${basis.days} hari progres harian`,
    results + values === 0 ? 'tanpa umpan balik' : `umpan balik atas ${results} RHK dan ${values} nilai`,
  ]
  return (
    // As high with one line as with two: what is clicked below it stays where it is while a cell above is stored.
    <Text size="sm" aria-label="Dasar penilaian" mih="3.1em">
      <b>Dasar penilaian:</b> {parts.join(' · ')}
    </Text>
  )
}
