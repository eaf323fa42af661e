import { Stack, Text, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { personSearch } from '../../../shared/employees/search.ts'
import type { CascadePerson } from '../../../shared/planning/cascade/contract.ts'

/** As many as can be looked through; the others are found by name. */
const shownAtOnce = 60

/** Everybody of the year, those first who serve no goal; an RHK can be dropped on them. */
export function CascadePeople({
  people,
  unlinked,
  marking,
  dragging,
  onDrop,
}: {
  people: readonly CascadePerson[]
  /** SKP none of whose RHK leads up to a goal. */
  unlinked: ReadonlySet<number>
  /** Whether there are goals at all. */
  marking: boolean
  dragging: boolean
  onDrop: (person: CascadePerson) => void
}) {
  const [search, setSearch] = useState('')
  const [over, setOver] = useState<number | null>(null)
  const found = useMemo(() => {
    return people
      .filter(personSearch(search))
      .toSorted((a, b) => Number(unlinked.has(b.skpId)) - Number(unlinked.has(a.skpId)))
  }, [people, unlinked, search])
  return (
    <aside className="kk-card kk-cascade-people" aria-label="Pegawai">
      <Title order={2}>Pegawai</Title>
      {marking && (
        <Text size="xs" c={unlinked.size > 0 ? 'var(--kk-warn)' : 'dimmed'}>
          {unlinked.size > 0
            ? `${unlinked.size} belum terkait dengan sasaran`
            : 'Semua terkait dengan sasaran'}
        </Text>
      )}
      <Text size="xs" c="dimmed" mb={6}>
        Seret sebuah RHK ke sini untuk menurunkannya, atau tekan T pada barisnya.
      </Text>
      <TextInput
        size="xs"
        aria-label="Cari pegawai, jabatan atau unit"
        placeholder="Cari pegawai, jabatan, unit"
        leftSection={<IconSearch size={14} />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Stack gap={2} mt={6} style={{ flex: 1, minHeight: 0, overflowY: 'auto' }} tabIndex={0}>
        {found.slice(0, shownAtOnce).map((person) => (
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
            {marking && unlinked.has(person.skpId) && (
              <Text size="xs" c="var(--kk-warn)">
                Belum terkait dengan sasaran
              </Text>
            )}
          </div>
        ))}
        {found.length > shownAtOnce && (
          <Text size="xs" c="dimmed">
            dan {found.length - shownAtOnce} lainnya; cari namanya.
          </Text>
        )}
      </Stack>
    </aside>
  )
}
