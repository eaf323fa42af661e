import { ActionIcon, SegmentedControl } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { HiddenBySearch } from '../components/hidden-by-search.tsx'
import { SearchField } from '../components/search-field.tsx'
import { UnitSelect } from '../office/unit-select.tsx'
import type { usePeopleFilter } from './use-people-filter.ts'

/** The fields that narrow a list of people. @param shows the states that can be chosen, beside all */
export function PeopleFilter<Show extends string>({
  people,
  shows,
}: {
  people: ReturnType<typeof usePeopleFilter<Show>> & {
    /** Rows that the search alone hides. */
    hidden: number
  }
  shows: ReadonlyArray<{ value: Show; label: string }>
}) {
  const { filter, narrowed, cleared, hidden, set, clear } = people
  return (
    <>
      <SearchField
        key={cleared}
        aria-label="Cari nama, NIP, jabatan atau unit"
        placeholder="Nama, NIP, jabatan atau unit"
        w={262}
        value={filter.search}
        onSearch={(search) => set({ search })}
      />
      <UnitSelect
        value={filter.unitId}
        onChange={(unitId) => set({ unitId })}
        placeholder="Semua unit"
        w={200}
      />
      <SegmentedControl
        size="xs"
        aria-label="Tampilkan"
        value={filter.show}
        onChange={(show) => set({ show })}
        data={[{ value: 'all', label: 'Semua' }, ...shows]}
      />
      <HiddenBySearch hidden={hidden} />
      {/* Its room is there before it is, so that nothing moves. */}
      <ActionIcon
        variant="subtle"
        aria-label="Hapus saringan"
        title="Hapus saringan"
        style={narrowed ? undefined : { visibility: 'hidden' }}
        onClick={clear}
      >
        <IconFilterOff size={18} />
      </ActionIcon>
    </>
  )
}
