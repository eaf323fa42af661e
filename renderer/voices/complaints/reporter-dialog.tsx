import { useQuery } from '@tanstack/react-query'
import type { ComplaintShown } from '../../../shared/voices/complaints/contract.ts'
import { api } from '../../app/client.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Fact } from '../../components/fact.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { Note } from '../../components/note.tsx'

/** Who said it; that it was looked at is recorded, so it is asked for once each time and never kept. */
export function ReporterDialog({ shown, onClose }: { shown: ComplaintShown; onClose: () => void }) {
  const reporter = useQuery({
    ...api.voices.complaints.reporter.queryOptions({ input: { id: shown.id } }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
  return (
    <Dialog title={`Pelapor ${shown.number}`} onClose={onClose}>
      <Note kind="info" mb="sm">
        Bahwa Anda melihatnya tercatat. Identitas pelapor tidak diteruskan kepada yang dilaporkan.
      </Note>
      <LoadGate query={reporter}>
        {({ name, address, phone, email, occupation, confidential }) => (
          <div className="kk-facts">
            <Fact label="Nama" value={name} remark={confidential ? 'Minta dirahasiakan' : undefined} />
            <Fact label="Telepon" value={phone || '–'} />
            <Fact label="Surel" value={email || '–'} />
            <Fact label="Alamat" value={address || '–'} />
            <Fact label="Pekerjaan" value={occupation || '–'} />
          </div>
        )}
      </LoadGate>
    </Dialog>
  )
}
