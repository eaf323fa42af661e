import { inRole, type LetterDocument, type LetterKind } from '../../../shared/letters/letter.ts'
import { nameOfLetter } from '../../../shared/letters/rules.ts'
import type { Print } from '../print.ts'
import type { FormLoad } from './form-load.ts'

/** The letters of one kind: as signed, or a draft as it stands. */
export const loadLetters = (kind: LetterKind): FormLoad<LetterDocument> => ({
  async those(print, ids) {
    const letters = await print.letters(ids)
    return ids.filter((id) => letters.get(id)?.document.kind === kind)
  },

  load: async (print: Print, ids: readonly number[]) =>
    new Map([...(await print.letters(ids))].map(([id, { document }]) => [id, document])),

  owner: (data) => inRole(data, 'tentang')[0]?.party ?? null,
  signedOn: ({ signedOn }) => signedOn,
  whose: (data) => inRole(data, 'tentang')[0]?.party.name ?? nameOfLetter(data),

  paper: async (print, ids) =>
    new Map(
      [...(await print.letters(ids))].flatMap(([id, { paper }]) => (paper ? [[id, paper] as const] : [])),
    ),

  issues: {
    version: 1,
    number: { of: ({ number }) => number, put: (data, number) => ({ ...data, number }) },
  },
})
