import { SegmentedControl, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Accesses } from './accesses.tsx'
import { Destructions } from './destructions.tsx'
import { Due } from './due.tsx'
import { Processing } from './processing.tsx'
import { Retention } from './retention.tsx'

const parts = {
  simpan: 'Masa simpan dan pemusnahan',
  pemrosesan: 'Catatan pemrosesan',
  akses: 'Siapa melihat data terbatas',
} as const
type Part = keyof typeof parts

const panels: Readonly<Record<Part, ReactNode>> = {
  simpan: (
    <>
      <Retention />
      <Due />
      <Destructions />
    </>
  ),
  pemrosesan: <Processing />,
  akses: <Accesses />,
}

/** Personal data: how long it is kept, how it is destroyed, what it is used for and who looked at it. */
export function Privacy() {
  const [part, setPart] = useState<Part>('simpan')
  return (
    <Stack maw={1180}>
      <SegmentedControl
        aria-label="Bagian"
        style={{ alignSelf: 'start' }}
        value={part}
        onChange={setPart}
        data={Object.entries(parts).map(([value, label]) => ({ value: value as Part, label }))}
      />
      {panels[part]}
    </Stack>
  )
}
