import { Text } from '@mantine/core'
import { withSign } from '../../../shared/monitoring/feedback/entry.ts'
import { type SaidOf, summaryOf } from '../../../shared/monitoring/feedback/summary.ts'

function Part({ title, said, nothing }: { title: string; said: readonly SaidOf[]; nothing: string }) {
  return (
    <>
      <Text fw={600} size="sm">
        {title}
      </Text>
      {said.length === 0 && (
        <Text size="xs" c="dimmed">
          {nothing}
        </Text>
      )}
      {said.map(({ rhkId, value, name, entries }) => (
        <div key={rhkId ?? value} className="kk-told-sum">
          <Text size="xs" c="dimmed">
            {name}
          </Text>
          <ul>
            {entries.map((entry) => (
              <li key={entry.id}>{withSign(entry)}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

/** Strengths and points to improve of the period, in the words in which they were said; no number is made of them. */
export function SummaryOf({ said }: { said: readonly SaidOf[] }) {
  const { strengths, toImprove } = summaryOf(said)
  return (
    <aside className="kk-diary-sums" aria-label="Kekuatan dan yang perlu diperbaiki">
      <Part title="Kekuatan" said={strengths} nothing="Belum ada umpan balik positif pada periode ini." />
      <Part
        title="Yang perlu diperbaiki"
        said={toImprove}
        nothing="Belum ada umpan balik korektif pada periode ini."
      />
    </aside>
  )
}
