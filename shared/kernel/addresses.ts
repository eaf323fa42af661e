/** Addresses within the page that others than the page lead to: the menu of the window. */
export const helpAddress = '/bantuan'
