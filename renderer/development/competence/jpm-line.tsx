import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { categoryOf, JpmPurpose, jpmText, purposeLabels } from '../../../shared/development/competence/jpm.ts'

/** The JPM with its category, which depends on what it is read for: that is asked first. */
export function JpmLine({ jpm, day }: { jpm: number | null; day: string }) {
  const [purpose, setPurpose] = useState<JpmPurpose | ''>('')
  if (jpm === null) return null
  const category = purpose === '' ? null : categoryOf(jpm, purpose, day)
  return (
    <Stack gap={4} className="kk-card" p="xs" miw={300}>
      <Text fw={600}>JPM {jpmText(jpm)}</Text>
      <SegmentedControl
        size="xs"
        aria-label="Tujuan"
        value={purpose}
        onChange={(next) => setPurpose(next)}
        data={[
          { value: '', label: 'Pilih tujuan' },
          ...JpmPurpose.options.map((one) => ({ value: one, label: purposeLabels[one] })),
        ]}
      />
      <Text size="sm" {...(category === null && { c: 'dimmed' })}>
        {category === null ? 'Kategori menurut tujuannya.' : `${category.name} (${category.code})`}
      </Text>
    </Stack>
  )
}
