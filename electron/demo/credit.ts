import { type Balance, emptyAccount } from '../../shared/career/credit/account.ts'
import type { CreditPerson } from '../../shared/career/credit/contract.ts'
import type { Stage } from './stage.ts'

/** What somebody of the fictional office brings along, by the number of full years in the jenjang; thousandths. */
const old = (row: CreditPerson, at: number): number => {
  const [perYear = 0] = row.standing?.rows.map(({ coefficient }) => coefficient) ?? []
  return perYear * (1 + (at % 3)) + (at % 4) * 310
}

/**
 * The functional officers in the fictional Kecamatan Sukamaju: what they had when conversion began here, and last year's
 * angka kredit as they were set. The last one waits for the balance, so that there is something to be done.
 */
export async function keepCredit(stage: Stage): Promise<void> {
  const { credit } = stage.client.career
  const last = stage.year - 1
  stage.on(`${stage.year}-02-09`)
  const { lines } = await credit.list({ year: last })
  for (const [at, { employeeId, status }] of lines.entries()) {
    if (status !== 'PNS' || at === lines.length - 1) continue
    const person = await credit.get({ employeeId, year: last })
    if (person.standing === null) continue
    const balances: Balance[] = [
      ...(person.proposals.dasar > 0
        ? [{ kind: 'dasar' as const, value: person.proposals.dasar, number: '', on: null }]
        : []),
      {
        kind: 'integrasi',
        value: old(person, at),
        number: `800.1.11/${String(41 + at)}/PAK/${last - 1}`,
        on: `${last}-01-31`,
      },
    ]
    await credit.saveAccount({
      ...emptyAccount,
      employeeId,
      revision: person.account.revision,
      countedUntil: `${last - 1}-12-31`,
      balances,
      formation: at % 2 === 0 ? true : null,
      competence: at % 4 === 0 ? true : null,
    })
    const { draft, official } = await credit.get({ employeeId, year: last })
    // The last of them are not set yet.
    if (draft === null || official === null || at > lines.length - 4) continue
    const number = (kind: string) => `800.1.11/${String(61 + at)}/${kind}/${stage.year}`
    await credit.settle({
      employeeId,
      year: last,
      decidedOn: `${stage.year}-02-09`,
      place: 'Sukamaju',
      official,
      numbers: { konversi: number('KONV'), akumulasi: number('AKUM'), penetapan: number('PAK') },
      copies:
        'Pejabat Fungsional yang bersangkutan\nKepala Kantor Regional Badan Kepegawaian Negara\nKepala Badan Kepegawaian Daerah Kota Harapan',
      sure: true,
    })
  }
}
