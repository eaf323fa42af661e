import { Menu } from '@mantine/core'
import { IconFileTypeDocx, IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import type { ExportRequest, PrintRequest } from '../../shared/documents/contract.ts'
import { client } from '../app/client.ts'
import { tellError } from '../components/confirm.tsx'
import { saveFile } from '../components/download.ts'
import { MoreMenu } from '../components/more-menu.tsx'

const kinds = [
  { as: 'excel', label: 'Simpan tabelnya sebagai Excel', icon: <IconTable size={16} /> },
  { as: 'word', label: 'Simpan suratnya sebagai Word', icon: <IconFileTypeDocx size={16} /> },
] as const

/** The same content to be worked on, where a chosen form is a table or a letter. */
export function ExportMenu({
  request,
  offers,
}: {
  request: PrintRequest
  offers: ReadonlySet<ExportRequest['as']>
}) {
  const [busy, setBusy] = useState(false)
  if (offers.size === 0) return null
  const act = async (as: ExportRequest['as']) => {
    setBusy(true)
    try {
      const file = await client.documents.export({ ...request, as })
      saveFile(file, file.name)
    } catch (error) {
      tellError(error)
    }
    setBusy(false)
  }
  return (
    <MoreMenu>
      {kinds
        .filter(({ as }) => offers.has(as))
        .map(({ as, label, icon }) => (
          <Menu.Item key={as} leftSection={icon} disabled={busy} onClick={() => void act(as)}>
            {label}
          </Menu.Item>
        ))}
    </MoreMenu>
  )
}
