import { expect, test } from 'vitest'
import { SkpState } from '../../../../shared/planning/skp/skp.ts'
import { isOpen, isSigned, mayBecome, notArchivable } from '../../../../shared/planning/skp/transitions.ts'

/** The life of an SKP as the domain tells it; whatever is not here is no way. */
const ways = [
  'draft proposed',
  'draft agreed',
  'proposed returned',
  'proposed agreed',
  'returned proposed',
  'returned agreed',
  'agreed draft',
  'agreed evaluated',
  'evaluated agreed',
  'evaluated archived',
  'archived evaluated',
]

const pairs = SkpState.options.flatMap((from) => SkpState.options.map((to) => [from, to] as const))

test.each(pairs)('%s to %s', (from, to) => {
  expect(mayBecome(from, to)).toBe(ways.includes(`${from} ${to}`))
})

test('only what is evaluated can be archived; the rest is told why', () => {
  expect(SkpState.options.filter((state) => notArchivable(state) === null)).toEqual(['evaluated'])
})

test('an SKP is open or signed, never both; where there is none, neither', () => {
  expect(SkpState.options.filter(isOpen)).toEqual(['draft', 'proposed', 'returned'])
  expect(SkpState.options.filter(isSigned)).toEqual(['agreed', 'evaluated', 'archived'])
  expect([isOpen(null), isSigned(null)]).toEqual([false, false])
})
