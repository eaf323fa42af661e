/** A document that another one lists, with the page on which it begins, counted from the first of the list's own. */
export interface Listed {
  title: string
  page: number
}
