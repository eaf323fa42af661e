import type { Content } from 'pdfmake/interfaces'
import type { Page } from '../parts/layout.ts'

/** One form, ready to be laid out: pdfmake changes what it is given, so it is built anew for every print. */
export interface BuiltForm {
  page: Page
  title: Content[]
  blocks: Content[]
  /** What lies behind every page. */
  background?: (page: { width: number; height: number }) => Content
}
