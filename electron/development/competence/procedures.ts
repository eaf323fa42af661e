import { competenceRule } from '../../../shared/regulations/competences.ts'
import { os } from '../../app/call.ts'
import { loadCompetences } from './dictionary.ts'

export const competenceProcedures = {
  dictionary: os.development.competence.dictionary.handler(async ({ context: { call } }) => {
    const { source, value } = competenceRule(call.today)
    return { levels: [...value.levels], source, competences: await loadCompetences(call.db, call.today) }
  }),
}
