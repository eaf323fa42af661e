import type { StepPlace } from '../../shared/home/next-step.ts'
import { paths } from '../app/paths.ts'

/** The address of the place to which a step leads. */
export function addressOf(place: StepPlace): string {
  switch (place.at) {
    case 'identity':
      return paths.settings('kantor')
    case 'import':
      return paths.importPeople
    case 'units':
      return paths.settings('unit')
    case 'goals':
      return paths.cascade('perjanjian')
    case 'planning':
      return paths.planning
    case 'evaluations':
      return paths.evaluations
    case 'print':
      return paths.print({ form: 'dokumen-evaluasi' })
    case 'open-year':
      return paths.openYear
    case 'diary':
      return paths.diary(place.employeeId)
    case 'skp':
      return paths.skp(place.skpId)
    case 'appraisal':
      return paths.appraisal(place.skpId, place.period)
  }
}
