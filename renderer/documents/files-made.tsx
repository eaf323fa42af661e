import { Button, Group, List, Text } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import type { FailedDocument, MadeFiles } from '../../shared/documents/contract.ts'
import { client } from '../app/client.ts'
import { tellError } from '../components/confirm.tsx'
import { saveFile } from '../components/download.ts'
import { countTaken } from './taken.ts'
import { Failed, RemarksNote } from './failed.tsx'

export interface Made extends MadeFiles {
  failed: readonly FailedDocument[]
  /** The folder in which they are; '' where the page saves them itself. */
  folder: string
}

/** What became of a print into several files. */
export function FilesMade({ made }: { made: Made }) {
  const { documents, files, names, token, fileName, folder, remarks, failed } = made
  const where = folder === '' ? '' : ` di folder ${folder}`
  const inZip = fileName === null ? '' : ` dalam ${fileName}`
  return (
    <>
      <Group justify="space-between">
        <Text size="sm" role="status">
          Selesai: {documents} dokumen menjadi {files} berkas{inZip}
          {where}.
        </Text>
        {token !== null && fileName !== null && (
          <Button
            leftSection={<IconDeviceFloppy size={16} />}
            onClick={() =>
              void client.documents
                .file({ token })
                .then((file) => saveFile(file, fileName))
                .then(() => countTaken(token))
                .catch(tellError)
            }
          >
            Simpan ZIP
          </Button>
        )}
      </Group>
      <Failed failed={failed} />
      <RemarksNote remarks={remarks} />
      <div className="kk-print-names">
        <List size="sm" aria-label="Berkas yang dibuat">
          {names.map((name) => (
            <List.Item key={name}>{name}</List.Item>
          ))}
        </List>
        {files > names.length && <Text size="sm">dan {files - names.length} berkas lain.</Text>}
      </div>
    </>
  )
}
