import type { PrintRequest } from '../../shared/documents/contract.ts'
import { needs } from '../../shared/documents/needs.ts'
import { chosenForms, printSetOf } from '../../shared/documents/sets.ts'
import { safeFileName } from '../../shared/kernel/file-name.ts'
import { monthName } from '../../shared/kernel/dates.ts'
import type { Party } from '../../shared/kernel/party.ts'
import { sameText } from '../../shared/kernel/text.ts'
import { periodLabel } from '../../shared/office/period.ts'
import type { LoadedForm } from './forms/loads.ts'

/** Letters for whose it is; the form, its period and the year have the rest of the name. */
const longestWho = 60
/** Letters for the names of several forms in one file. */
const longestForms = 70

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\p{Surrogate} ,.]+$/u, '')}…`

/** Somebody in a file's name; by NIP too where another of the office has the same name. */
function personIn({ name, nip }: Party, everybody: ReadonlyArray<{ fullName: string }>): string {
  const same = everybody.filter(({ fullName }) => sameText(fullName, name))
  const short = cut(name.trim().replace(/\.$/, ''), longestWho)
  return same.length > 1 && nip ? `${short} (${nip})` : short
}

/** Whose the documents of a file are: one person, so many people, or what the form says for itself. */
function whoIn(
  request: PrintRequest,
  loaded: ReadonlyArray<Pick<LoadedForm, 'whose' | 'printed'>>,
  everybody: ReadonlyArray<{ fullName: string }>,
): string {
  const owners = loaded.flatMap(({ printed: { owner } }) => owner ?? [])
  if (owners.length > 0) {
    // Somebody with two SKP in a year, or several talks, is one person.
    const people = new Map(owners.map((owner) => [owner.nip ?? owner.name, owner]))
    const [only] = people.values()
    return people.size === 1 && only ? personIn(only, everybody) : `${people.size} pegawai`
  }
  const whose = loaded[0]?.whose
  const [form] = chosenForms(request)
  const counted = form ? needs[form.needs].counted : 'dokumen'
  return loaded.length === 1 && whose
    ? cut(whose.replace(/\.$/, ''), longestWho)
    : `${loaded.length} ${counted}`
}

/**
 * File name such as "SKP 2026 - Indah Saputra.pdf" or "Evaluasi TW I 2026 - 45 pegawai.pdf", as the file systems of
 * Windows and Linux take it.
 * @param everybody of the office, by whom namesakes are told
 */
export function fileNameOf(
  request: PrintRequest,
  loaded: ReadonlyArray<Pick<LoadedForm, 'whose' | 'printed'>>,
  everybody: ReadonlyArray<{ fullName: string }>,
): string {
  const forms = chosenForms(request)
  const [first, ...others] = forms.map(({ name }) => name)
  const all = [first, ...others].join(' + ')
  const names =
    request.set !== undefined
      ? printSetOf(request.set).name
      : all.length <= longestForms
        ? all
        : `${first} + ${others.length} formulir lain`
  const isOf = (time: 'perPeriod' | 'perMonth') =>
    request.set === undefined && forms.some((form) => needs[form.needs][time] === true)
  const period = isOf('perPeriod') && request.period ? periodLabel(request.period) : null
  const month = isOf('perMonth') && request.month !== undefined ? monthName(request.month) : null
  const what = [names, period ?? month, request.year].filter(Boolean).join(' ')
  return safeFileName(`${what} - ${whoIn(request, loaded, everybody)}.pdf`)
}
