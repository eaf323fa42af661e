import { inQuarter, quarterNames } from '../../../../shared/planning/annex/annex.ts'
import type { SheetsOf } from '../form-sheet.ts'
import type { ActionPlanDocument } from './document.ts'

/** One row for each action, and one for an RHK of which none is written; the RHK stands in every row of it. */
export const sheet: SheetsOf<ActionPlanDocument> = ({ skp, annex, realised }) => [
  {
    worksheet: `Aksi ${skp.employee.name}`,
    header: [
      'No.',
      'Nama',
      'NIP',
      'Rencana hasil kerja',
      'Rencana aksi',
      'Target/output',
      ...quarterNames.map((name) => `Triwulan ${name}`),
      'Bukti dukung',
      'Realisasi',
      'Keterangan',
    ],
    rows: skp.content.rhk.flatMap((rhk, place) => {
      const own = annex.actions.filter(({ rhkId }) => rhkId === rhk.id)
      const actions = own.length > 0 ? own : [null]
      return actions.map((row) => [
        place + 1,
        skp.employee.name,
        skp.employee.nip,
        rhk.text,
        row?.action ?? null,
        row?.output ?? null,
        ...quarterNames.map((_, index) => (row && inQuarter(row.quarters, index) ? '√' : null)),
        row?.evidence ?? null,
        realised?.[rhk.id]?.realisation ?? null,
        realised?.[rhk.id]?.remark ?? null,
      ])
    }),
  },
]
