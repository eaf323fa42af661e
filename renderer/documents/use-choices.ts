import { useState } from 'react'
import type { OutputKind } from '../../shared/documents/output.ts'
import { type Form, type FormId, formOf, forms } from '../../shared/documents/forms.ts'
import { chosenForms, PrintSetId } from '../../shared/documents/sets.ts'
import type { SigningKind } from '../../shared/office/signing.ts'
import { useRemembered } from '../app/remembered.ts'

/** What is printed and how, apart from whom it is for: it can be kept under a name. */
export interface Choices {
  set: PrintSetId | null
  form: FormId
  also: readonly FormId[]
  kind: OutputKind
  /** All files in one ZIP; where no folder can be chosen they always are. */
  zip: boolean
  /** null for the usual one of the kind. */
  pattern: string | null
  drafts: 'with' | 'without'
  /** Only what was not printed yet. */
  printed: 'with' | 'without'
  order: 'usual' | 'name'
  copies: number
  oddPages: boolean
  /** How it is signed, where not in ink. */
  signing: SigningKind | null
}

/** Choices under the name that a clerk gave them. */
export type OwnSet = Choices & { name: string }

const simplest: Choices = {
  set: null,
  form: 'skp',
  also: [],
  kind: 'merged',
  zip: false,
  pattern: null,
  drafts: 'with',
  printed: 'with',
  order: 'usual',
  copies: 1,
  oddPages: false,
  signing: null,
}

/** A form as an address or a choice names it; the SKP's for what is none. */
const formNamed = (id: string | null | undefined): Form =>
  forms.find((form) => form.id === id) ?? formOf('skp')

const setPrefix = 'paket:'
const ownPrefix = 'sendiri:'

/** How the list of what can be printed calls a set, and choices that were kept. */
export const valueOfSet = (id: PrintSetId): string => setPrefix + id
export const valueOfOwn = (name: string): string => ownPrefix + name

/** What a clerk has chosen, and the sets that were kept on this computer. */
export function useChoices(address: string | undefined) {
  const [choices, setChoices] = useState<Choices>({ ...simplest, form: formNamed(address).id })
  const [own, setOwn] = useRemembered<readonly OwnSet[]>('print.own', [])
  const [name, setName] = useState<string | null>(null)
  const change = (some: Partial<Choices>) => setChoices((now) => ({ ...now, ...some }))

  /** @param value of the list of what can be printed */
  const choose = (value: string) => {
    setName(null)
    const kept = own.find((one) => valueOfOwn(one.name) === value)
    if (kept) {
      setName(kept.name)
      setChoices({ ...simplest, ...kept, form: formNamed(kept.form).id })
      return
    }
    const set = PrintSetId.options.find((id) => valueOfSet(id) === value) ?? null
    change({ set, form: set === null ? formNamed(value).id : choices.form, also: [] })
  }

  const { set, form, also } = choices
  return {
    choices,
    change,
    choose,
    value: name !== null ? valueOfOwn(name) : set === null ? form : valueOfSet(set),
    /** In the order in which they are printed. */
    chosen: set === null ? chosenForms({ form, also }) : chosenForms({ set }),
    own,
    keep: (as: string) => {
      setOwn([...own.filter((one) => one.name !== as), { ...choices, name: as }])
      setName(as)
    },
    forget: (what: string) => {
      setOwn(own.filter((one) => one.name !== what))
      setName(null)
    },
    name,
    /** How many of the further choices are not the simplest ones. */
    further: (
      ['kind', 'pattern', 'drafts', 'printed', 'order', 'copies', 'oddPages', 'signing'] as const
    ).filter((key) => choices[key] !== simplest[key]).length,
  }
}

export type UsedChoices = ReturnType<typeof useChoices>
