import { Button } from '@mantine/core'
import { useState } from 'react'
import { closeHelp, openHelp, type HelpPlace } from '../app/open-help.ts'
import { Dialog } from '../components/dialog.tsx'
import { HelpReader } from './reader.tsx'

/** The help over a page, which stays below as it was; Esc leads back to it. */
export default function HelpDialog({ place, inOffice }: { place: HelpPlace; inOffice: boolean }) {
  const [before, setBefore] = useState<readonly HelpPlace[]>([])
  const last = before.at(-1)
  return (
    <Dialog size="wide" title="Bantuan" onClose={closeHelp}>
      <HelpReader
        place={place}
        go={(next) => {
          setBefore([...before, place])
          openHelp(next)
        }}
        inOffice={inOffice}
      />
      <div className="kk-help-foot">
        <Button
          variant="default"
          disabled={!last}
          onClick={() => {
            if (!last) return
            setBefore(before.slice(0, -1))
            openHelp(last)
          }}
        >
          Bantuan sebelumnya
        </Button>
        <Button onClick={closeHelp}>Kembali ke halaman</Button>
      </div>
    </Dialog>
  )
}
