import { IconAlertTriangle, IconCheck, IconSend } from '@tabler/icons-react'
import type { FormState } from '../../shared/phone/contract.ts'
import { stateLabels } from '../../shared/phone/state.ts'
import { Badge } from '../components/badges.tsx'

/** Where a form stands, in its word with its icon. */
export function StateWord({ state }: { state: FormState }) {
  const words = stateLabels[state]
  switch (state) {
    case 'dijawab':
      return (
        <Badge look="bare" icon={IconCheck}>
          {words}
        </Badge>
      )
    case 'terkirim':
      return (
        <Badge look="bare" icon={IconSend}>
          {words}
        </Badge>
      )
    case 'lewat':
      return (
        <Badge look="warning" icon={IconAlertTriangle}>
          {words}
        </Badge>
      )
    case 'belum':
    case 'ditarik':
      return <span className="kk-post">{words}</span>
  }
}
