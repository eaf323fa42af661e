import { Menu } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { memo } from 'react'
import { isOpen } from '../../shared/planning/skp/transitions.ts'
import { notSplittable } from '../../shared/planning/timeline/split.ts'
import type { SkpDetail } from '../../shared/planning/skp/contract.ts'
import { api, refresh } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { May, useSession } from '../app/session.tsx'
import { confirm, tell, tellError } from '../components/confirm.tsx'
import { MoreMenu } from '../components/more-menu.tsx'
import type { SkpDialog } from './skp-dialogs.tsx'
import { exportSaved } from './skp-sources.tsx'

/** What else can be done with an SKP: look at it, take it out, close, reopen, delete; what brings RHK in stands above them. */
export const SkpMenu = memo(function SkpMenu({
  detail,
  rhkCount,
  writes,
  decides,
  flush,
  showsLog,
  onLog,
  onDialog,
}: {
  detail: SkpDetail
  /** How many RHK are written by now. */
  rhkCount: number
  /** Whether this operator writes in it, and whether he decides on it. */
  writes: boolean
  decides: boolean
  /** Saves what is written, before something else reads what is stored. */
  flush: () => Promise<boolean>
  showsLog: boolean
  onLog: () => void
  onDialog: (dialog: SkpDialog) => void
}) {
  const [, navigate] = useLocation()
  const { can } = useSession()
  const open = isOpen(detail.state)
  const remove = useMutation({
    ...api.planning.year.removeDrafts.mutationOptions(),
    onError: tellError,
    onSuccess: async () => {
      navigate(paths.planning)
      tell(`SKP ${detail.employee.name} dihapus.`)
      await refresh()
    },
  })
  return (
    <MoreMenu>
      <Menu.Item component={Link} href={paths.person(detail.employeeId)}>
        Buka data pegawai
      </Menu.Item>
      {!(open && writes) && (
        <Menu.Item onClick={() => exportSaved(detail.id, flush)}>Ekspor ke Excel</Menu.Item>
      )}
      <Menu.Item onClick={() => onDialog('versions')}>Versi dan usulan…</Menu.Item>
      {notSplittable(detail) === null && can('evaluation.mutasi.apply') && (
        <Menu.Item onClick={() => void flush().then((saved) => saved && onDialog('mutasi'))}>
          Tutup dan lanjutkan karena mutasi…
        </Menu.Item>
      )}
      <May call="trust.audit">
        <Menu.Item onClick={onLog}>{showsLog ? 'Sembunyikan' : 'Lihat'} catatan perubahan</Menu.Item>
      </May>
      {detail.state === 'archived' && can('planning.year.unarchive') && (
        <Menu.Item onClick={() => onDialog('take-out')}>Keluarkan dari arsip…</Menu.Item>
      )}
      {!open && detail.state !== 'archived' && decides && (
        <Menu.Item onClick={() => onDialog('reopen')}>Buka kembali SKP (addendum)…</Menu.Item>
      )}
      {open && can('planning.year.removeDrafts') && (
        <Menu.Item
          color="red.8"
          onClick={() =>
            confirm({
              title: `Hapus SKP ${detail.employee.name}?`,
              children: `Draf dengan ${rhkCount} RHK akan hilang. Isinya tetap ada dalam catatan perubahan.`,
              verb: 'Hapus SKP',
              danger: true,
              onConfirm: () => remove.mutate({ ids: [detail.id] }),
            })
          }
        >
          Hapus SKP…
        </Menu.Item>
      )}
    </MoreMenu>
  )
})
