import './app/zod-setup.ts'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './app/global.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { keepWhatWaits } from './app/leaving.tsx'
import { keepFocus } from './app/keep-focus.ts'
import { guardHistory } from './app/own-history.ts'
import { sayWhatIsCut } from './app/say-what-is-cut.ts'
import { sayWhatIsMissing } from './app/say-what-is-missing.ts'

guardHistory()
keepFocus()
keepWhatWaits()
sayWhatIsCut()
sayWhatIsMissing()
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
