import type { Content } from 'pdfmake/interfaces'
import type { Page } from '../parts/layout.ts'

/** One form, ready to be laid out: pdfmake changes what it is given, so it is built anew for every print. */
export interface BuiltForm {
  page: Page
  /** Lines of the title; the first of them also tells on which page the form begins. */
  title: Content[]
  blocks: Content[]
  /** A sheet to hang up: nothing in its foot. */
  bare?: true
}
