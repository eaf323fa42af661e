type Child = Node | string | null | false

/** What an element is made with: its properties, attributes with a dash, and what it hears. */
interface Made {
  class?: string
  text?: string
  /** Attributes as they stand in HTML. */
  attributes?: Readonly<Record<string, string>>
  on?: Readonly<Record<string, (event: Event) => void>>
}

/** An element with what is in it. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { class: className, text, attributes = {}, on = {} }: Made = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  if (className !== undefined) element.className = className
  if (text !== undefined) element.textContent = text
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name] ?? '')
  for (const name of Object.keys(on)) {
    const hear = on[name]
    if (hear) element.addEventListener(name, hear)
  }
  for (const child of children) if (child !== null && child !== false) element.append(child)
  return element
}

/** Puts other things into an element. */
export function fill(element: Element, ...children: readonly Child[]): void {
  while (element.firstChild) element.firstChild.remove()
  for (const child of children) if (child !== null && child !== false) element.append(child)
}

/** @param kind how it looks: the one main thing to do, or a quiet one */
export const button = (text: string, press: () => void, kind = ''): HTMLButtonElement =>
  make('button', { text, class: kind, attributes: { type: 'button' }, on: { click: press } })
