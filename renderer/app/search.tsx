import { Spotlight, spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { formatNip } from '../../shared/employees/nip.ts'
import { api } from './client.ts'
import { navigationFor } from './navigation.tsx'
import { paths } from './paths.ts'
import { useSession } from './session.tsx'

const shown = 8

/** Ctrl+K: jump to any page or person. Who is meant is asked only once something is typed. */
export default function Search() {
  const [, navigate] = useLocation()
  const { can } = useSession()
  const [query, setQuery] = useState('')
  const search = useDeferredValue(query.trim())
  const people = useQuery({
    ...api.employees.list.queryOptions({ input: { search, includeInactive: true, limit: shown } }),
    enabled: search !== '' && can('employees.list'),
    placeholderData: keepPreviousData,
  })
  // Enter before the answer is there goes to whom it names, never to whom the one before named.
  const awaited = search !== query.trim() || people.isFetching
  const entered = useRef(false)
  const go = (route: string) => {
    if (entered.current) return
    spotlight.close()
    navigate(route)
  }
  const pages = navigationFor(can)
    .filter(({ label }) => label.toLowerCase().includes(search.toLowerCase()))
    .map(({ path, label, icon: Icon }): SpotlightActionData => ({
      id: path,
      label,
      leftSection: <Icon size={18} />,
      onClick: () => go(path),
    }))
  const found = (search === '' ? [] : (people.data ?? [])).map(
    ({ id, fullName, nip, jabatan, unitName }): SpotlightActionData => ({
      id: `pegawai-${id}`,
      label: fullName,
      description: [formatNip(nip), jabatan, unitName].filter(Boolean).join(' · '),
      onClick: () => go(paths.person(id)),
    }),
  )
  const [page] = pages
  const [person] = people.data ?? []
  const first = page?.id ?? (person && paths.person(person.id))
  useEffect(() => {
    if (awaited || !entered.current) return
    entered.current = false
    if (first === undefined) return
    spotlight.close()
    navigate(first)
  }, [awaited, first, navigate])
  return (
    <Spotlight
      actions={[...pages, ...found]}
      // The office has searched already.
      filter={(_, actions) => actions}
      query={query}
      onQueryChange={(next) => {
        entered.current = false
        setQuery(next)
      }}
      closeOnActionTrigger={false}
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      limit={shown}
      highlightQuery
      scrollable
      maxHeight={420}
      // Blurring the whole page is what a slow computer can't do.
      overlayProps={{ blur: 0 }}
      nothingFound={awaited ? null : 'Tidak ada pegawai atau halaman dengan nama itu.'}
      searchProps={{
        leftSection: <IconSearch size={18} />,
        placeholder: 'Nama, NIP, jabatan, atau halaman',
        'aria-label': 'Cari pegawai atau halaman',
        onKeyDown: ({ key }) => {
          if (key === 'Enter') entered.current = awaited
        },
      }}
    />
  )
}
