import { Menu } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { client } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { tell, tellError } from '../components/confirm.tsx'
import { saveFile } from '../components/download.ts'
import { MoreMenu } from '../components/more-menu.tsx'

/** On a person's page: all that the office holds of the person, in one workbook. */
export function PersonFileMenu({ employeeId }: { employeeId: number }) {
  const { can, operator } = useSession()
  const may = can('privacy.personFile') && (operator.restricted || operator.employeeId === employeeId)
  if (!may) return null
  const save = () =>
    client.privacy.personFile({ employeeId }).then((file) => {
      saveFile(file, file.name)
      tell('Semua data pegawai ini diekspor; itu tercatat. Berkasnya bertanda TERBATAS.')
    }, tellError)
  return (
    <MoreMenu>
      <Menu.Item leftSection={<IconFileDownload size={16} />} onClick={() => void save()}>
        Semua data tentang pegawai ini
      </Menu.Item>
    </MoreMenu>
  )
}
