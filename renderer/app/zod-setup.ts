import { z } from 'zod'

// Must come before any schema: Zod would otherwise try to compile code, which the page's policy refuses.
z.config({ jitless: true })
z.config(z.locales.id())
