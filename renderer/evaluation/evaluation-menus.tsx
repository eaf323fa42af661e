import { Button, Menu } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import type { EvaluationDetail } from '../../shared/evaluation/contract.ts'
import { MoreMenu } from '../components/more-menu.tsx'
import { paths } from '../app/paths.ts'

/** What else can be done with an appraisal. */
export function EvaluationMenu({
  detail,
  showsLog,
  onLog,
  onUnlock,
}: {
  detail: EvaluationDetail
  showsLog: boolean
  onLog: () => void
  onUnlock: () => void
}) {
  return (
    <MoreMenu>
      <Menu.Item component={Link} href={paths.skp(detail.skpId)}>
        Buka SKP
      </Menu.Item>
      <Menu.Item onClick={onLog}>{showsLog ? 'Sembunyikan' : 'Lihat'} catatan perubahan</Menu.Item>
      {detail.state === 'signed' && <Menu.Item onClick={onUnlock}>Buka kunci penilaian…</Menu.Item>}
    </MoreMenu>
  )
}

const forms = [
  { form: 'evaluasi', label: 'Evaluasi Kinerja Pegawai' },
  { form: 'dokumen-evaluasi', label: 'Dokumen Evaluasi Kinerja Pegawai' },
] as const

/** The printed forms of one appraisal. @param flush saves what is written, for the forms show what is stored */
export function PrintMenu({ evaluationId, flush }: { evaluationId: number; flush: () => Promise<boolean> }) {
  const [, navigate] = useLocation()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPrinter size={16} />}>
          Cetak
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {forms.map(({ form, label }) => (
          <Menu.Item
            key={form}
            onClick={() =>
              void flush().then((saved) => {
                if (saved) navigate(paths.print({ form, kind: 'evaluations', ids: [evaluationId] }))
              })
            }
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
