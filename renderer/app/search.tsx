import { Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useLocation } from 'wouter'
import { formatNip } from '../../shared/employees/nip.ts'
import { api } from './client.ts'
import { navigation } from './navigation.tsx'
import { paths } from './paths.ts'

const shown = 8

/** Ctrl+K: jump to any page or person. Who is meant is asked only once something is typed. */
export default function Search() {
  const [, navigate] = useLocation()
  const [query, setQuery] = useState('')
  const search = useDeferredValue(query.trim())
  const people = useQuery({
    ...api.employees.list.queryOptions({ input: { search, includeInactive: true, limit: shown } }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  })
  const pages = navigation
    .filter(({ label }) => label.toLowerCase().includes(search.toLowerCase()))
    .map(({ path, label, icon: Icon }): SpotlightActionData => ({
      id: path,
      label,
      leftSection: <Icon size={18} />,
      onClick: () => navigate(path),
    }))
  const found = (search === '' ? [] : (people.data ?? [])).map(
    ({ id, fullName, nip, jabatan, unitName }): SpotlightActionData => ({
      id: `pegawai-${id}`,
      label: fullName,
      description: [formatNip(nip), jabatan, unitName].filter(Boolean).join(' · '),
      onClick: () => navigate(paths.person(id)),
    }),
  )
  return (
    <Spotlight
      actions={[...pages, ...found]}
      // The office has searched already.
      filter={(_, actions) => actions}
      query={query}
      onQueryChange={setQuery}
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      limit={shown}
      highlightQuery
      scrollable
      maxHeight={420}
      // Blurring the whole page is what a slow computer can't do.
      overlayProps={{ blur: 0 }}
      nothingFound={people.isFetching ? null : 'Tidak ada pegawai atau halaman dengan nama itu.'}
      searchProps={{
        leftSection: <IconSearch size={18} />,
        placeholder: 'Nama, NIP, jabatan, atau halaman',
        'aria-label': 'Cari pegawai atau halaman',
      }}
    />
  )
}
