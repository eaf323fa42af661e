import { Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue } from 'react'
import { aspectLabels } from '../../../shared/planning/skp/labels.ts'
import { type LibraryEntry, type LibraryRhk, sourceLabels } from '../../../shared/planning/library/library.ts'
import { api } from '../../app/client.ts'
import { LoadGate } from '../../components/load-gate.tsx'

const everything = 'Semua jabatan'

/** The library: narrowed by jabatan and words, each RHK with its indicators; with ticks where some are to be chosen. */
export function LibraryList({
  jabatan,
  search,
  onJabatan,
  onSearch,
  chosen,
  onChoose,
  renderAction,
}: {
  /** null for all. */
  jabatan: string | null
  search: string
  onJabatan: (jabatan: string | null) => void
  onSearch: (search: string) => void
  chosen?: ReadonlyMap<string, LibraryRhk>
  onChoose?: (entry: LibraryEntry) => void
  /** What can be done with an entry. */
  renderAction?: (entry: LibraryEntry) => ReactNode
}) {
  const names = useQuery(api.planning.library.jabatan.queryOptions())
  const words = useDeferredValue(search)
  const query = useQuery({
    ...api.planning.library.list.queryOptions({ input: { jabatan, search: words } }),
    placeholderData: (before) => before,
  })
  const known = names.data ?? []
  return (
    <Stack gap="xs">
      <Group gap="xs" align="end">
        <Select
          label="Jabatan"
          w={340}
          searchable
          allowDeselect={false}
          data={[...new Set([everything, ...(jabatan === null ? [] : [jabatan]), ...known])]}
          value={jabatan ?? everything}
          onChange={(name) => onJabatan(name === everything ? null : name)}
        />
        <TextInput
          label="Cari"
          // The list of jabatan would open over what is listed below.
          data-autofocus
          w={260}
          placeholder="Kata dalam RHK atau indikator"
          leftSection={<IconSearch size={16} />}
          value={search}
          onChange={(event) => onSearch(event.currentTarget.value)}
        />
      </Group>
      <LoadGate query={query}>
        {({ entries, total }) => (
          <>
            <Text size="xs" c="dimmed" aria-live="polite">
              {total === 0
                ? 'Belum ada RHK yang cocok. Pustaka tumbuh dari SKP yang ditandatangani di kantor ini.'
                : `${total} RHK${total > entries.length ? `, ditampilkan ${entries.length}; persempit dengan jabatan atau kata` : ''}`}
            </Text>
            <div className="kk-library">
              {entries.map((entry) => (
                <Group
                  key={entry.id}
                  component="article"
                  className="kk-library-entry"
                  align="start"
                  wrap="nowrap"
                >
                  {chosen && onChoose && (
                    <Checkbox
                      mt={2}
                      aria-label={`Pilih ${entry.text}`}
                      checked={chosen.has(entry.id)}
                      onChange={() => onChoose(entry)}
                    />
                  )}
                  <div style={{ flex: 1, minWidth: 0 }}>
                    <Text size="sm" fw={600}>
                      {entry.text}
                    </Text>
                    <ul>
                      {entry.indicators.map(({ aspect, indicator, target }, index) => (
                        <li key={index}>
                          {aspect && `${aspectLabels[aspect]}: `}
                          {indicator}
                          {target && ` — ${target}`}
                        </li>
                      ))}
                    </ul>
                    <Text size="xs" c="dimmed">
                      {entry.jabatan} ·{' '}
                      {entry.source === 'awal'
                        ? sourceLabels.awal
                        : `${sourceLabels[entry.source]} (${entry.origin})`}
                    </Text>
                  </div>
                  {renderAction?.(entry)}
                </Group>
              ))}
            </div>
          </>
        )}
      </LoadGate>
    </Stack>
  )
}

/** The same RHK ticked, or not any more. */
export function toggled(
  chosen: ReadonlyMap<string, LibraryRhk>,
  { id, text, perspective, indicators }: LibraryEntry,
): ReadonlyMap<string, LibraryRhk> {
  const next = new Map(chosen)
  if (!next.delete(id)) next.set(id, { text, perspective, indicators })
  return next
}
