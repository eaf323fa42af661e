import { paths } from '../app/paths.ts'
import { useSession } from '../app/session.tsx'
import { AddressTabs } from './address-tabs.tsx'

const rooms = [
  { id: 'print', label: 'Cetak', needs: 'documents.print', path: paths.print() },
  { id: 'letters', label: 'Surat', needs: 'letters.order', path: paths.letters },
  { id: 'issued', label: 'Buku register', needs: 'issued.list', path: paths.issued },
  { id: 'verify', label: 'Periksa keaslian', needs: 'issuing.verify', path: paths.verify },
  { id: 'numbering', label: 'Penomoran', needs: 'issued.saveNumbering', path: paths.numbering },
] as const

/** What is printed, what was issued, and whether a paper is the office's: a page each. */
export function PrintTabs({ shown }: { shown: (typeof rooms)[number]['id'] }) {
  const { can } = useSession()
  const open = rooms.filter(({ needs }) => can(needs))
  if (open.length < 2) return null
  return (
    <AddressTabs
      tabs={open}
      shown={shown}
      pathOf={(id) => (open.find((room) => room.id === id) ?? rooms[0]).path}
    />
  )
}
