import { Stack } from '@mantine/core'
import { useState } from 'react'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import { type LibraryRhk, withLibrary } from '../../../shared/planning/library/library.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { Dialog, DialogFoot } from '../../components/dialog.tsx'
import { LibraryList, toggled } from './picker.tsx'

const newId = () => crypto.randomUUID()

/** Takes RHK out of the library into a draft; nothing that is written is overwritten, and Ctrl+Z undoes it. */
export function LibraryDialog({
  detail,
  content,
  onTake,
  onClose,
}: {
  detail: SkpDetail
  content: SkpContent
  onTake: (content: SkpContent) => void
  onClose: () => void
}) {
  const [jabatan, setJabatan] = useState<string | null>(
    detail.employee.jabatan === '-' ? null : detail.employee.jabatan,
  )
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<ReadonlyMap<string, LibraryRhk>>(new Map())
  const joined = withLibrary(content, [...chosen.values()], newId)
  const more = joined.rhk.filter(({ id }) => !content.rhk.some((rhk) => rhk.id === id)).length
  return (
    <Dialog onClose={onClose} title="Ambil dari pustaka" size="wide">
      <Stack gap="sm">
        <LibraryList
          jabatan={jabatan}
          search={search}
          onJabatan={setJabatan}
          onSearch={setSearch}
          chosen={chosen}
          onChoose={(entry) => setChosen(toggled(chosen, entry))}
        />
        <DialogFoot
          sticky
          remark={
            chosen.size === 0
              ? 'Centang RHK yang sesuai, lalu ubah kata dan targetnya di SKP.'
              : chosen.size > more
                ? `${chosen.size - more} dari ${chosen.size} sudah ada di SKP ini.`
                : 'Ctrl+Z mengurungkannya.'
          }
          verb={`Tambahkan ${more} RHK`}
          busy={false}
          ready={more > 0}
          onClose={onClose}
          onAct={() => {
            onTake(joined)
            onClose()
          }}
        />
      </Stack>
    </Dialog>
  )
}
