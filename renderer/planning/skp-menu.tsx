import { Menu } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { memo } from 'react'
import type { SkpDetail } from '../../shared/planning/skp/contract.ts'
import { api, refresh } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { confirm, tell, tellError } from '../components/confirm.tsx'
import { MoreMenu } from '../components/more-menu.tsx'
import { exportSkp } from './excel/export-skp.ts'
import type { SkpDialog } from './skp-dialogs.tsx'

/** What else can be done with an SKP: bring things in, take it out, close, reopen, delete. */
export const SkpMenu = memo(function SkpMenu({
  detail,
  rhkCount,
  readOnly,
  flush,
  showsLog,
  onLog,
  onDialog,
}: {
  detail: SkpDetail
  /** How many RHK are written by now. */
  rhkCount: number
  readOnly: boolean
  /** Saves what is written, before something else reads what is stored. */
  flush: () => Promise<boolean>
  showsLog: boolean
  onLog: () => void
  onDialog: (dialog: SkpDialog) => void
}) {
  const [, navigate] = useLocation()
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
      {!readOnly && (
        <>
          <Menu.Item onClick={() => onDialog('copy')}>Salin dari SKP lain…</Menu.Item>
          <Menu.Item component={Link} href={paths.importSkp(detail.id)}>
            Bawa masuk dari Excel…
          </Menu.Item>
          <Menu.Item onClick={() => onDialog('library')}>Ambil dari pustaka…</Menu.Item>
        </>
      )}
      <Menu.Item
        onClick={() =>
          void flush()
            .then(async (saved) => {
              if (saved) await exportSkp([detail.id])
            })
            .catch(tellError)
        }
      >
        Ekspor ke Excel
      </Menu.Item>
      <Menu.Item onClick={() => onDialog('versions')}>Versi dan usulan…</Menu.Item>
      {(!readOnly || detail.state === 'agreed') && detail.closedOn === null && (
        <Menu.Item onClick={() => void flush().then((saved) => saved && onDialog('mutasi'))}>
          Tutup dan lanjutkan karena mutasi…
        </Menu.Item>
      )}
      <Menu.Item onClick={onLog}>{showsLog ? 'Sembunyikan' : 'Lihat'} catatan perubahan</Menu.Item>
      {readOnly ? (
        <Menu.Item onClick={() => onDialog(detail.state === 'archived' ? 'take-out' : 'reopen')}>
          {detail.state === 'archived' ? 'Keluarkan dari arsip…' : 'Buka kembali SKP (addendum)…'}
        </Menu.Item>
      ) : (
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
