import { expect, test } from 'vitest'
import { matchingChoices } from '../../../shared/kernel/choices.ts'

const choices = ['1. Laporan tahun 2026', '2. Surat keluar', '10. Surat masuk', 'Tugas lain']
const matching = (typed: string) => matchingChoices(choices, typed, (choice) => choice)

test('a number means the choice that it numbers, not one in which it stands', () => {
  expect(matching('2')).toEqual(['2. Surat keluar'])
  expect(matching('1')).toEqual(['1. Laporan tahun 2026', '10. Surat masuk'])
  expect(matching('9')).toEqual([])
})

test('words are found anywhere, in the beginning first; nothing typed is every choice', () => {
  expect(matching('surat')).toEqual(['2. Surat keluar', '10. Surat masuk'])
  expect(matching('T')[0]).toBe('Tugas lain')
  expect(matching(' ')).toEqual(choices)
})
