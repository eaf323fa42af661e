import { groupLabels } from '../../../../shared/development/competence/competence.ts'
import { competenceRule } from '../../../../shared/regulations/competences.ts'
import { competencesById } from '../../../development/competence/dictionary.ts'
import { type Print, wholeOffice } from '../../print.ts'
import type { FormLoad } from '../form-load.ts'
import { ofUnit } from '../unit-list.ts'
import type { StandardDocument } from './document.ts'

/** The first of the people who hold each jabatan: a standard is printed once, however many hold it. */
async function firstHolders(print: Print, ids: readonly number[]): Promise<number[]> {
  const people = await print.competences(ids)
  const seen = new Set<number>()
  return ids.filter((id) => {
    const standard = people.get(id)?.standard
    if (!standard || seen.has(standard.id)) return false
    seen.add(standard.id)
    return true
  })
}

/** The standards of the jabatan that the chosen people hold, each once. */
export const load: FormLoad<StandardDocument> = {
  those: firstHolders,
  async load(print, ids) {
    const people = await print.competences(ids)
    const list = await ofUnit(print, wholeOffice, print.today)
    const known = await competencesById(print.db, print.today)
    const { levels: names } = competenceRule(print.today).value
    return new Map(
      ids.flatMap((id) => {
        const standard = people.get(id)?.standard
        if (!standard) return []
        const { jabatan, validFrom, source, levels } = standard
        return [
          [
            id,
            {
              ...list,
              jabatan,
              validFrom,
              source,
              asOf: print.today,
              levels: levels.flatMap(({ competenceId, level }) => {
                const competence = known.get(competenceId)
                const behaviour = competence?.behaviour[level - 1]
                return competence && behaviour
                  ? [
                      {
                        group: groupLabels[competence.group],
                        name: competence.name,
                        level,
                        levelName: names[level - 1] ?? '',
                        description: behaviour.description,
                        indicators: behaviour.indicators,
                      },
                    ]
                  : []
              }),
            },
          ] as const,
        ]
      }),
    )
  },
  owner: () => null,
  signedOn: ({ asOf }) => asOf,
  whose: ({ jabatan }) => jabatan,
}
