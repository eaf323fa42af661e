import { Button, Group, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { openHelp } from '../app/open-help.ts'
import { PredikatBadge } from '../components/badges.tsx'
import { predikatSource } from '../../shared/evaluation/predikat.ts'
import { periodRange } from '../../shared/office/period.ts'
import { most } from '../../shared/kernel/limits.ts'
import type { EvaluationDetail } from '../../shared/evaluation/contract.ts'
import { type Editing, lockedBecause } from './editing.ts'

/** The predikat that both ratings give, and what the appraiser notes or recommends. */
export function Conclusion({
  detail,
  content,
  readOnly,
  onChange,
  predikat,
  year,
  period,
}: Editing & Pick<EvaluationDetail, 'predikat' | 'year' | 'period'>) {
  /** Why nothing can be written, once somebody types. */
  const [said, setSaid] = useState<string | null>(null)
  return (
    <section className="kk-card">
      <Group gap="sm">
        <Title order={2}>Predikat kinerja pegawai</Title>
        <PredikatBadge predikat={predikat} year={year} />
        <Text size="sm" c="dimmed">
          {predikat
            ? `Hasil kedua rating menurut ${predikatSource(periodRange(period, year).end)}.`
            : 'Muncul setelah kedua rating diisi.'}
        </Text>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() =>
            openHelp({
              topic: 'mengapa-dinilai',
              ...(content.ratingResult && content.ratingBehaviour
                ? { ratings: { result: content.ratingResult, behaviour: content.ratingBehaviour } }
                : {}),
            })
          }
        >
          Mengapa demikian?
        </Button>
      </Group>
      <Textarea
        mt="sm"
        label="Catatan/rekomendasi"
        autosize
        minRows={2}
        maxLength={most.longText}
        readOnly={readOnly}
        error={said}
        onKeyDown={({ key, ctrlKey, metaKey, altKey }) => {
          if (readOnly && !ctrlKey && !metaKey && !altKey && (key.length === 1 || key === 'Enter'))
            setSaid(lockedBecause(detail, false))
        }}
        onBlur={() => setSaid(null)}
        value={content.notes}
        onChange={(event) => {
          const notes = event.currentTarget.value
          onChange((now) => ({ ...now, notes }), 'notes')
        }}
      />
    </section>
  )
}
