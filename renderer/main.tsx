import './app/zod-setup.ts'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './app/global.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { keepFocus } from './app/keep-focus.ts'
import { sayWhatIsCut } from './app/say-what-is-cut.ts'
import { sayWhatIsMissing } from './app/say-what-is-missing.ts'

keepFocus()
sayWhatIsCut()
sayWhatIsMissing()
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
