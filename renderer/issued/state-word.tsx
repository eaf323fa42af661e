import { IconBan, IconCheck } from '@tabler/icons-react'
import { type IssuedState, issuedStateLabels } from '../../shared/issued/state.ts'
import { Badge } from '../components/badges.tsx'

/** Whether an issued paper holds, in its word with its icon. */
export function IssuedWord({ state }: { state: IssuedState }) {
  const words = issuedStateLabels[state]
  if (state === 'digantikan') return <span className="kk-post">{words}</span>
  return state === 'berlaku' ? (
    <Badge look="bare" icon={IconCheck}>
      {words}
    </Badge>
  ) : (
    <Badge look="warning" icon={IconBan}>
      {words}
    </Badge>
  )
}
