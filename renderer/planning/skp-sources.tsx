import { Button, Menu } from '@mantine/core'
import { IconBooks, IconChevronDown, IconCopy, IconTable } from '@tabler/icons-react'
import { memo } from 'react'
import { Link } from 'wouter'
import { paths } from '../app/paths.ts'
import { May } from '../app/session.tsx'
import { tellError } from '../components/confirm.tsx'
import { exportSkp } from './excel/export-skp.ts'
import type { SkpDialog } from './skp-dialogs.tsx'

/** Saves what is written, then the SKP as a workbook. */
export const exportSaved = (skpId: number, flush: () => Promise<boolean>): void =>
  void flush()
    .then(async (saved) => {
      if (saved) await exportSkp([skpId])
    })
    .catch(tellError)

/** From where RHK come besides the keyboard: the library, another SKP, a workbook. */
export const SkpSources = memo(function SkpSources({
  skpId,
  flush,
  onDialog,
}: {
  skpId: number
  flush: () => Promise<boolean>
  onDialog: (dialog: SkpDialog) => void
}) {
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconBooks size={14} />}
        onClick={() => onDialog('library')}
      >
        Ambil dari pustaka
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCopy size={14} />}
        aria-label="Salin dari SKP lain"
        onClick={() => onDialog('copy')}
      >
        Salin
      </Button>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTable size={14} />}
            rightSection={<IconChevronDown size={14} />}
          >
            Excel
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <May call="planning.excel.import">
            <Menu.Item component={Link} href={paths.importSkp(skpId)}>
              Impor dari Excel atau PDF e-Kinerja…
            </Menu.Item>
          </May>
          <Menu.Item onClick={() => exportSaved(skpId, flush)}>Ekspor ke Excel</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
})
