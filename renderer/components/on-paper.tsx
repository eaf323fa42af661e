import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.tsx'

/**
 * Whether a paper was signed by hand by an appraiser who could have signed here himself; only the pengelola is asked.
 * @param appraiserId whose signature it is; without it anybody's could be among several
 */
export function useOnPaper(appraiserId?: number | null) {
  const { can, operator } = useSession()
  const asked = can('office.operators.signers')
  const signers = useQuery({ ...api.office.operators.signers.queryOptions(), enabled: asked })
  const [onPaper, setOnPaper] = useState(false)
  const others = (signers.data ?? []).filter((id) => id !== operator.employeeId)
  const shown = asked && (appraiserId === undefined ? others.length > 0 : others.includes(appraiserId ?? 0))
  return {
    onPaper,
    field: shown && (
      <Checkbox
        label="Ditandatangani di kertas"
        description={
          appraiserId === undefined
            ? 'Pejabat penilai yang mempunyai operator sendiri menandatangani sendiri, kecuali sudah di kertas. Tercatat atas nama Anda.'
            : 'Pejabat penilainya mempunyai operator sendiri dan dapat menandatangani sendiri. Tercatat atas nama Anda.'
        }
        checked={onPaper}
        onChange={(event) => setOnPaper(event.currentTarget.checked)}
      />
    ),
  }
}
