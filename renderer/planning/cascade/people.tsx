import { Stack, Text, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CascadePerson } from '../../../shared/planning/cascade/contract.ts'

import { api } from '../../app/client.ts'
import { SearchField } from '../../components/search-field.tsx'

/** As many as can be looked through; the others are found by name. */
const shownAtOnce = 60

/** Everybody of the year, those first who serve no goal; an RHK can be dropped on them. */
export function CascadePeople({
  year,
  marking,
  dragging,
  onDrop,
}: {
  year: number
  /** Whether there are goals at all. */
  marking: boolean
  dragging: boolean
  onDrop: (person: CascadePerson) => void
}) {
  const [search, setSearch] = useState('')
  const [over, setOver] = useState<number | null>(null)
  const { data } = useQuery({
    ...api.planning.cascade.people.queryOptions({ input: { year, search, limit: shownAtOnce } }),
    placeholderData: keepPreviousData,
  })
  const { unlinked = 0, total = 0, people = [] } = data ?? {}
  return (
    <aside className="kk-card kk-cascade-people" aria-label="Pegawai">
      <Title order={2}>Pegawai</Title>
      {marking && data && (
        <Text size="xs" c={unlinked > 0 ? 'var(--kk-warn)' : 'dimmed'}>
          {unlinked > 0 ? `${unlinked} belum terkait dengan sasaran` : 'Semua terkait dengan sasaran'}
        </Text>
      )}
      <Text size="xs" c="dimmed" mb={6}>
        Seret sebuah RHK ke sini untuk menurunkannya, atau tekan T pada barisnya.
      </Text>
      <SearchField
        size="xs"
        aria-label="Cari pegawai, jabatan atau unit"
        placeholder="Cari pegawai, jabatan, unit"
        leftSection={<IconSearch size={14} />}
        value={search}
        onSearch={setSearch}
      />
      <Stack gap={2} mt={6} style={{ flex: 1, minHeight: 0, overflowY: 'auto' }} tabIndex={0}>
        {people.map((person) => (
          <div
            key={person.skpId}
            className="kk-drop"
            data-over={(dragging && over === person.skpId) || undefined}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(person.skpId)
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              event.preventDefault()
              setOver(null)
              onDrop(person)
            }}
          >
            <Text size="sm" truncate>
              {person.fullName}
            </Text>
            {marking && !person.linked && (
              <Text size="xs" c="var(--kk-warn)">
                Belum terkait dengan sasaran
              </Text>
            )}
          </div>
        ))}
        {total > people.length && (
          <Text size="xs" c="dimmed">
            dan {total - people.length} lainnya; cari namanya.
          </Text>
        )}
      </Stack>
    </aside>
  )
}
