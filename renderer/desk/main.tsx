import '../ui/mantineStyles.ts'
import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { defaultPreferences } from '../../shared/protocol/defaults.ts'
import { startClient } from '../client/index.ts'
import { startLanguage } from '../ui/i18n.ts'
import { App } from './App.tsx'

startLanguage(defaultPreferences.language)
startClient('desk')
const place = document.getElementById('desk')
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
