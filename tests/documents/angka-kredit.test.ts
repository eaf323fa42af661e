import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CreditDocument } from '../../electron/documents/forms/credit-document.ts'
import type { CreditRecapDocument } from '../../electron/documents/forms/rekap-angka-kredit/document.ts'
import { margin } from '../../electron/documents/parts/layout.ts'
import { standingOf } from '../../shared/career/credit/standing.ts'
import { composeCredit, type CreditPaper } from '../../shared/career/credit/paper.ts'
import { appraiser, drawn, printed } from './documents.ts'
import { find, outside, overlaps, packed } from './pdf-text.ts'
import { annual, facts } from '../unit/career/credit/officer.ts'

/** Worked example: Ahli Pertama III/b, 50 of old, Baik four years and more: 102 of the 100 that are needed. */
function paperOf(some: Partial<CreditPaper> = {}): CreditDocument {
  const content = composeCredit(
    facts({
      pangkat: [{ golongan: 'III/b', tmt: '2021-04-01' }],
      evaluations: [
        annual(2024, { predikat: 'sangat-baik' }),
        annual(2025, { period: 'tw1', evaluationId: 31 }),
      ],
      accounts: new Map([
        [
          'Ahli Pertama',
          {
            countedUntil: '2023-12-31',
            balances: [
              { kind: 'dasar', value: 50_000, number: '', on: null },
              { kind: 'integrasi', value: 30_005, number: 'PAK/7', on: '2023-01-31' },
            ],
            formation: null,
            competence: null,
          },
        ],
      ]),
    }),
    { year: 2025, own: null, last: null },
  )
  if (!content) throw new Error('nothing to print')
  return {
    letterhead: {
      name: 'Kecamatan Uji',
      letterhead: 'PEMERINTAH KOTA UJI\nKECAMATAN UJI',
      address: 'Jalan Uji Nomor 1',
      phone: '',
      email: '',
    },
    credit: {
      ...content,
      officer: {
        name: 'Nama Rekaan, S.IP.',
        nip: '199001012015051001',
        karpeg: 'B 123456',
        birthPlace: 'Uji',
        birthDate: '1990-01-01',
        sex: 'P',
        pangkat: 'Penata Muda Tingkat I, III/b',
        pangkatTmt: '2021-04-01',
        jabatan: 'Arsiparis Ahli Pertama',
        jabatanTmt: '2020-04-01',
        unit: 'Sekretariat',
        agency: 'Pemerintah Kota Uji',
      },
      numbers: { konversi: 'K/1/2025', akumulasi: 'A/1/2025', penetapan: 'P/1/2025' },
      place: 'Uji',
      decidedOn: '2025-04-10',
      official: appraiser,
      copies: ['Pejabat Fungsional yang bersangkutan', 'Kepala Kantor Regional BKN'],
      ...some,
    },
  }
}

const forms = ['konversi-angka-kredit', 'akumulasi-angka-kredit', 'penetapan-angka-kredit'] as const

describe('angka kredit', () => {
  it.each(forms)('%s looks', async (form) => {
    const bytes = await drawn([{ form, data: paperOf() }], {})
    mkdirSync('/tmp/credit', { recursive: true })
    writeFileSync(`/tmp/credit/${form}.pdf`, bytes)
    expect(bytes.length).toBeGreaterThan(1)
  })
})
void [printed, margin, standingOf, find, outside, overlaps, packed]
export type { CreditRecapDocument }
