import { evaluationForm } from '../evaluation-form.ts'

export const load = evaluationForm
