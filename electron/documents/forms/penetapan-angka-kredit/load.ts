import { creditForm } from '../credit-form.ts'

export const load = creditForm('penetapan')
