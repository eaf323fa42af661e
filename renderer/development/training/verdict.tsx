import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { HoursRow } from '../../../shared/development/training/contract.ts'
import { hourVerdictLabels } from '../../../shared/development/training/hours.ts'
import { Badge } from '../../components/badges.tsx'

/** How JP stand against the law, in a word with how many are missing or too many. */
export const Verdict = ({ verdict, difference }: Pick<HoursRow, 'verdict' | 'difference'>) =>
  verdict === 'cukup' ? (
    <Badge look="quiet" icon={IconCheck}>
      {hourVerdictLabels[verdict]}
    </Badge>
  ) : (
    <Badge look="warning" icon={IconAlertTriangle}>
      {hourVerdictLabels[verdict]} {difference}
    </Badge>
  )
