import { Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { formatNip } from '../../shared/employees/nip.ts'
import { api } from './client.ts'
import { navigation } from './navigation.tsx'
import { paths } from './paths.ts'

/** Ctrl+K: jump to any person or page. */
export default function Search() {
  const [, navigate] = useLocation()
  const people = useQuery(api.employees.list.queryOptions({ input: { includeInactive: true } }))
  const actions = useMemo<SpotlightActionData[]>(
    () => [
      ...navigation.map(({ path, label, icon: Icon }) => ({
        id: path,
        label,
        leftSection: <Icon size={18} />,
        onClick: () => navigate(path),
      })),
      ...(people.data ?? []).map(({ id, fullName, nip, jabatan, unitName }) => ({
        id: `pegawai-${id}`,
        label: fullName,
        description: [formatNip(nip), jabatan, unitName].filter(Boolean).join(' · '),
        keywords: nip,
        onClick: () => navigate(paths.person(id)),
      })),
    ],
    [people.data, navigate],
  )
  return (
    <Spotlight
      actions={actions}
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      limit={8}
      highlightQuery
      scrollable
      maxHeight={420}
      // Blurring the whole page is what a slow computer can't do.
      overlayProps={{ blur: 0 }}
      nothingFound="Tidak ada pegawai atau halaman dengan nama itu."
      searchProps={{
        leftSection: <IconSearch size={18} />,
        placeholder: 'Nama, NIP, jabatan, atau halaman',
        'aria-label': 'Cari pegawai atau halaman',
      }}
    />
  )
}
