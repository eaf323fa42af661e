import { Button, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PrintedDocument } from '../../shared/documents/contract.ts'
import { PageSide, pageSideLabels } from '../../shared/documents/page-choice.ts'
import { client } from '../app/client.ts'
import { Dialog, DialogFoot } from '../components/dialog.tsx'
import { saveFile } from '../components/download.ts'
import { countTaken } from './taken.ts'
import { ErrorNote } from '../components/problem-list.tsx'

/** Saves some pages of a finished document: a range, or one side for printing both sides by hand. */
export function SomePages({ document }: { document: PrintedDocument }) {
  const [open, setOpen] = useState(false)
  const [range, setRange] = useState('')
  const [side, setSide] = useState<PageSide>('all')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const act = async () => {
    setBusy(true)
    setError(null)
    try {
      const file = await client.documents.pages({ token: document.token, range, side })
      saveFile(file, document.fileName.replace(/\.pdf$/, ' - sebagian.pdf'))
      countTaken(document.token)
      setOpen(false)
    } catch (caught) {
      setError(caught)
    }
    setBusy(false)
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Sebagian halaman
      </Button>
      <Dialog opened={open} keeps title="Simpan sebagian halaman" onClose={() => setOpen(false)}>
        <Stack gap="sm">
          <ErrorNote error={error} />
          <TextInput
            label="Halaman"
            description="Misalnya 1-3, 5, 8-; kosongkan untuk semua."
            value={range}
            onChange={(event) => setRange(event.currentTarget.value)}
          />
          <Select
            label="Sisi"
            description="Cetak bolak-balik dengan tangan: cetak yang ganjil, balik kertasnya, lalu yang genap."
            allowDeselect={false}
            data={PageSide.options.map((value) => ({ value, label: pageSideLabels[value] }))}
            value={side}
            onChange={(value) => value && setSide(PageSide.parse(value))}
          />
          <DialogFoot
            verb="Simpan PDF"
            busy={busy}
            ready
            onClose={() => setOpen(false)}
            onAct={() => void act()}
          />
        </Stack>
      </Dialog>
    </>
  )
}
