import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { dutiesToOffer, withDuty } from '../../../../shared/planning/timeline/acting-duty.ts'
import { rhk, skpContent } from '../../../skp-content.ts'

const duty = {
  kind: 'plt' as const,
  jabatan: 'Lurah Uji',
  start: '2026-03-01',
  end: '2026-05-31',
  decree: 'Surat Perintah Nomor 800/1/2026',
}
const whole = { start: '2026-01-01', end: '2026-12-31' }

it('an acting duty becomes an RHK tambahan by assignment, and is offered once only', () => {
  const draft = skpContent([rhk()])
  expect(dutiesToOffer([duty], draft, whole)).toEqual([duty])
  const after = withDuty(draft, duty, 'Camat', randomUUID)
  expect(after.rhk.at(-1)).toMatchObject({ kind: 'tambahan', assignedBy: duty.decree })
  expect(after.rhk.at(-1)?.text).toContain('Lurah Uji')
  expect(after.rhk[0]).toEqual(draft.rhk[0])
  expect(dutiesToOffer([duty], after, whole)).toEqual([])
})

it('is not offered for an SKP whose days it does not touch', () => {
  const second = { start: '2026-07-01', end: '2026-12-31' }
  expect(dutiesToOffer([duty], skpContent([]), second)).toEqual([])
})

it('names the superior where no decree is recorded', () => {
  const after = withDuty(skpContent([]), { ...duty, decree: '' }, 'Camat', randomUUID)
  expect(after.rhk[0]?.assignedBy).toBe('Camat')
})
