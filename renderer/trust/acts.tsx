import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { shortMoment } from '../../shared/kernel/dates.ts'
import { formatNumber } from '../../shared/kernel/numbers.ts'
import type { Act, ActFilter } from '../../shared/trust/contract.ts'
import { api } from '../app/client.ts'
import { useRemembered } from '../app/remembered.ts'
import { EntriesOfAct } from '../components/audit-entries.tsx'
import { DateField } from '../components/date-field.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { LogRow, LogTable } from '../components/log-table.tsx'
import { NothingFound } from '../components/nothing-found.tsx'
import { PersonSelect } from '../components/person-select.tsx'
import { SearchField } from '../components/search-field.tsx'

/** The filter without what narrows nothing. */
const narrowing = (filter: ActFilter): ActFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''))

/** The log of the office: what was done, act by act, newest first, to be searched. */
export function Acts() {
  const [filter, setFilter] = useRemembered<ActFilter>('acts', {}, 'start')
  const [cleared, setCleared] = useState(0)
  const asked = narrowing(filter)
  const isNarrowed = Object.keys(asked).length > 0
  const clear = () => {
    setFilter({})
    setCleared(cleared + 1)
  }
  const found = useInfiniteQuery(
    api.trust.acts.infiniteOptions({
      input: (before: number | undefined) => ({ ...asked, ...(before === undefined ? {} : { before }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      select: ({ pages }) => ({
        acts: pages.flatMap(({ acts }) => acts),
        lookedUntil: pages.at(-1)?.lookedUntil ?? null,
      }),
    }),
  )
  return (
    <Stack gap="sm">
      <Fields key={cleared} filter={filter} onChange={(change) => setFilter({ ...filter, ...change })}>
        {isNarrowed && (
          <Button variant="subtle" size="xs" onClick={clear}>
            Hapus saringan
          </Button>
        )}
      </Fields>
      <LoadGate query={found}>
        {({ acts, lookedUntil }) => (
          <>
            {acts.length > 0 && (
              <LogTable label="Catatan perubahan">
                {acts.map((act) => (
                  <ActRow key={act.seq} act={act} />
                ))}
              </LogTable>
            )}
            {acts.length === 0 && !found.hasNextPage && <NothingFound what="catatan" onClear={clear} />}
            {found.hasNextPage && (
              <Group gap="xs">
                <Button
                  variant="default"
                  size="xs"
                  loading={found.isFetchingNextPage}
                  onClick={() => void found.fetchNextPage()}
                >
                  {isNarrowed ? 'Cari yang lebih lama' : 'Tampilkan yang lebih lama'}
                </Button>
                {lookedUntil !== null && (
                  <Text size="xs" c="dimmed">
                    {isNarrowed ? 'Sudah dicari' : 'Ditampilkan'} sampai {shortMoment(lookedUntil)}
                  </Text>
                )}
              </Group>
            )}
          </>
        )}
      </LoadGate>
    </Stack>
  )
}

function Fields({
  filter,
  onChange,
  children,
}: {
  filter: ActFilter
  onChange: (change: ActFilter) => void
  children: React.ReactNode
}) {
  const choices = useQuery(api.trust.choices.queryOptions())
  const { employeeId } = filter
  return (
    <Group gap="xs" align="end">
      <SearchField
        w={200}
        label="Kata"
        placeholder="Misalnya target"
        value={filter.words ?? ''}
        onSearch={(words) => onChange({ words })}
      />
      <PersonSelect
        w={230}
        label="Tentang pegawai"
        placeholder="Semua"
        officials={false}
        value={employeeId === undefined ? null : { employeeId }}
        onChange={(person) =>
          onChange({ employeeId: person && 'employeeId' in person ? person.employeeId : undefined })
        }
      />
      <Select
        w={170}
        label="Oleh"
        placeholder="Semua"
        clearable
        searchable
        data={choices.data?.operators ?? []}
        value={filter.operator ?? null}
        onChange={(operator) => onChange({ operator: operator ?? undefined })}
      />
      <Select
        w={200}
        label="Tindakan"
        placeholder="Semua"
        clearable
        searchable
        nothingFoundMessage="Tidak ada tindakan dengan nama itu"
        data={choices.data?.actions ?? []}
        value={filter.action ?? null}
        onChange={(action) => onChange({ action: action ?? undefined })}
      />
      <DateField
        w={125}
        clearable
        label="Dari tanggal"
        value={filter.from ?? null}
        onChange={(from) => onChange({ from: from ?? undefined })}
      />
      <DateField
        w={125}
        clearable
        label="Sampai tanggal"
        value={filter.until ?? null}
        onChange={(until) => onChange({ until: until ?? undefined })}
      />
      {children}
    </Group>
  )
}

function ActRow({ act }: { act: Act }) {
  const { at, seq, first, operator, label, about, reason } = act
  const count = seq - first + 1
  return (
    <LogRow
      at={at}
      seq={seq}
      operator={operator}
      named={`${label} ${about}`}
      more={count > 1 ? ` (${formatNumber(count)} catatan)` : ''}
      inside={<EntriesOfAct since={first} until={seq} />}
    >
      <strong>{label}</strong>
      {about !== '' && `: ${about}`}
      {reason !== null && `, alasan: ${reason}`}
    </LogRow>
  )
}
