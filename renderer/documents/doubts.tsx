import { Anchor } from '@mantine/core'
import { useState } from 'react'
import type { PrintDoubt } from '../../shared/documents/contract.ts'
import { Dialog } from '../components/dialog.tsx'
import { ReasonTable } from '../components/left-out.tsx'

/** What should be looked at before printing, a line for each group of people, which opens their names. */
export function Doubts({ doubts }: { doubts: readonly PrintDoubt[] | undefined }) {
  const [shown, setShown] = useState<PrintDoubt | null>(null)
  if (!doubts || doubts.length === 0) return null
  const lineOf = ({ what, people }: PrintDoubt) => `${people.length} orang: ${what}`
  return (
    <ul className="kk-print-doubts" aria-label="Yang perlu diketahui sebelum mencetak">
      {doubts.map((doubt) => (
        <li key={doubt.what}>
          <Anchor component="button" type="button" size="sm" onClick={() => setShown(doubt)}>
            {lineOf(doubt)}
          </Anchor>
        </li>
      ))}
      <Dialog
        opened={shown !== null}
        size="lg"
        title={shown ? lineOf(shown) : ''}
        onClose={() => setShown(null)}
      >
        <ReasonTable people={shown?.people ?? []} />
      </Dialog>
    </ul>
  )
}
