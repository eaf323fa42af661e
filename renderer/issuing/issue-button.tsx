import { Button, List, Stack, Text, TextInput } from '@mantine/core'
import { IconCertificate } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PrintedDocument, PrintRequest } from '../../shared/documents/contract.ts'
import type { IssuePreview } from '../../shared/issuing/contract.ts'
import { most } from '../../shared/kernel/limits.ts'
import { api, client, refresh } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { tell } from '../components/confirm.tsx'
import { Dialog } from '../components/dialog.tsx'
import { DialogForm } from '../components/form-dialog.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { ErrorNote } from '../components/problem-list.tsx'
import { useWork, WorkDialog } from '../components/work.tsx'

/** Makes of what is on the screen issued papers: numbered, with a code, and in the register. */
export function IssueButton({
  request: { realised: _, ...request },
  onIssued,
}: {
  request: PrintRequest
  onIssued: (printed: PrintedDocument) => void
}) {
  const { can } = useSession()
  const [asking, setAsking] = useState(false)
  if (!can('issuing.issue')) return null
  return (
    <>
      <Button variant="default" leftSection={<IconCertificate size={16} />} onClick={() => setAsking(true)}>
        Terbitkan…
      </Button>
      {asking && (
        <Dialog title="Terbitkan naskah" onClose={() => setAsking(false)}>
          <Asked request={request} onIssued={onIssued} onClose={() => setAsking(false)} />
        </Dialog>
      )}
    </>
  )
}

/** What will be done, a line each. */
function consequences({
  fresh,
  numbered,
  first,
  last,
  again,
  replacing,
  afterCancel,
  left,
}: IssuePreview): string[] {
  return [
    ...(fresh > 0 ? [`${fresh} naskah masuk buku register dan mendapat kode QR bukti keaslian.`] : []),
    ...(numbered === 0 || first === null
      ? []
      : [numbered === 1 ? `Nomornya ${first}.` : `Nomornya ${first} sampai ${last ?? first}.`]),
    ...(fresh > 0 && numbered === 0 ? ['Formulir ini terbit tanpa nomor surat.'] : []),
    ...(again > 0
      ? [`${again} naskah sudah terbit dan dicetak sekali lagi, dengan nomor dan kode yang sama.`]
      : []),
    ...(replacing > 0
      ? [`${replacing} di antaranya menggantikan terbitan lama yang isinya sudah diperbaiki; nomornya tetap.`]
      : []),
    ...(afterCancel > 0
      ? [`${afterCancel} di antaranya pernah dibatalkan dan terbit lagi dengan nomor baru.`]
      : []),
    ...(left > 0 ? [`${left} tidak diterbitkan, karena masih draf atau tidak ditandatangani.`] : []),
  ]
}

function Asked({
  request,
  onIssued,
  onClose,
}: {
  request: Omit<PrintRequest, 'realised'>
  onIssued: (printed: PrintedDocument) => void
  onClose: () => void
}) {
  const [number, setNumber] = useState('')
  const { progress, error, run, cancel } = useWork()
  const preview = useQuery({
    ...api.issuing.preview.queryOptions({ input: request }),
    gcTime: 0,
    retry: false,
  })
  const issue = async () => {
    const done = await run(
      'Menerbitkan naskah',
      () => 'Dibatalkan; tidak ada yang diterbitkan dan tidak ada nomor yang terpakai.',
      async (signal, say) => {
        const own = number.trim()
        const asked = { ...request, ...(own === '' ? {} : { number: own }) }
        for await (const event of await client.issuing.issue(asked, { signal })) {
          if (event.kind === 'progress') say(event)
          else if (event.kind === 'done') onIssued(event)
        }
        return true
      },
    )
    if (done !== true) return
    onClose()
    tell('Naskah diterbitkan. Simpan atau cetak berkasnya sekarang.')
    await refresh()
  }
  return (
    <>
      <LoadGate query={preview}>
        {(told) => (
          <DialogForm
            verb="Terbitkan"
            saving={{ isPending: progress !== null, error: null }}
            onClose={onClose}
            onSubmit={() => void issue()}
          >
            <Stack gap="sm">
              <ErrorNote error={error} />
              <List size="sm">
                {consequences(told).map((line) => (
                  <List.Item key={line}>{line}</List.Item>
                ))}
              </List>
              {told.fresh === 1 && told.numbered === 1 && told.again === 0 && told.replacing === 0 && (
                <TextInput
                  label="Nomor dari buku agenda"
                  description="Kosongkan untuk memakai nomor berikutnya."
                  placeholder={told.first ?? ''}
                  maxLength={most.place}
                  value={number}
                  onChange={(event) => setNumber(event.currentTarget.value)}
                />
              )}
              <Text size="xs" c="dimmed">
                Nomor baru terpakai sesudah berkasnya selesai dibuat. Yang terbit dapat dibatalkan dengan
                alasan, tetapi tidak dihapus.
              </Text>
            </Stack>
          </DialogForm>
        )}
      </LoadGate>
      <WorkDialog progress={progress} onCancel={cancel} />
    </>
  )
}
