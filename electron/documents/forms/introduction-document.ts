/** What the slides and the sheets of the introduction say of the office: its name and the dates of its year. */
export interface IntroductionDocument {
  agency: string
  office: string
  year: number
  facts: Readonly<Record<string, string>>
  deadlines: ReadonlyArray<{ title: string; due: string }>
  madeOn: string
}
