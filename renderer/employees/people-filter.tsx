import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { UnitSelect } from '../office/unit-select.tsx'
import type { usePeopleFilter } from './use-people-filter.ts'

/** The fields that narrow a list of people. @param shows the states that can be chosen, beside all */
export function PeopleFilter<Show extends string>({
  people,
  shows,
}: {
  people: ReturnType<typeof usePeopleFilter<Show>>
  shows: ReadonlyArray<{ value: Show; label: string }>
}) {
  const { filter, narrowed, set, clear } = people
  return (
    <>
      <TextInput
        aria-label="Cari nama, NIP, jabatan atau unit"
        placeholder="Nama, NIP, jabatan atau unit"
        leftSection={<IconSearch size={16} />}
        w={250}
        value={filter.search}
        onChange={(event) => set({ search: event.currentTarget.value })}
      />
      <UnitSelect value={filter.unitId} onChange={(unitId) => set({ unitId })} placeholder="Semua unit" />
      <SegmentedControl
        size="xs"
        aria-label="Tampilkan"
        value={filter.show}
        onChange={(show) => set({ show })}
        data={[{ value: 'all', label: 'Semua' }, ...shows]}
      />
      {narrowed && (
        <Button variant="subtle" size="xs" onClick={clear}>
          Hapus saringan
        </Button>
      )}
    </>
  )
}
