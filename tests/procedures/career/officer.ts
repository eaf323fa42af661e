import { type Balance, type CreditAccount, emptyAccount } from '../../../shared/career/credit/account.ts'
import { achieve } from '../evaluation/evaluated.ts'
import { type Client, personal, smallOffice } from '../people.ts'

export const balance: Balance = { kind: 'lama', value: 50_000, number: 'PAK/12/2025', on: '2026-01-15' }
export const opening: CreditAccount = { ...emptyAccount, countedUntil: '2025-12-31', balances: [balance] }

/** The small office whose staff is an Arsiparis Ahli Pertama with a signed annual evaluation, on a day after the year. */
export async function officer(status: 'PNS' | 'CPNS' | 'PPPK' = 'PNS') {
  let today = '2027-01-20'
  const office = await smallOffice({ now: () => new Date(`${today}T09:00:00`) })
  const { client, seksi } = office
  await achieve(client, office.kecamatan, 'baik')
  const { id: arsiparis } = await client.employees.save({
    personal: personal(7, { status, karpeg: 'B 7', birthPlace: 'Uji', birthDate: '1986-09-26', sex: 'L' }),
    pangkat: { golongan: status === 'PPPK' ? 'IX' : 'III/b', tmt: '2024-04-01' },
    jabatan: {
      jabatan: 'Arsiparis Ahli Pertama',
      jenis: 'jf-keahlian',
      jenjang: 'Ahli Pertama',
      eselon: null,
      tmt: '2020-01-02',
    },
    unit: { unitId: seksi, tmt: '2020-01-02' },
  })
  return { ...office, arsiparis, on: (day: string) => (today = day) }
}

export const save = (
  client: Client,
  employeeId: number,
  account: Partial<CreditAccount> = {},
  revision = 0,
) => client.career.credit.saveAccount({ ...opening, ...account, employeeId, revision })

export const settle = async (
  client: Client,
  employeeId: number,
  some: Partial<Parameters<Client['career']['credit']['settle']>[0]> = {},
) => {
  const { official } = await client.career.credit.get({ employeeId, year: 2026 })
  return client.career.credit.settle({
    employeeId,
    year: 2026,
    decidedOn: '2027-01-18',
    place: 'Uji',
    official: official ?? { employeeId: 0 },
    numbers: { konversi: 'K/1', akumulasi: 'A/1', penetapan: 'P/1' },
    copies: 'Yang bersangkutan\n\nArsip',
    sure: false,
    ...some,
  })
}
