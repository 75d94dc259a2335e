import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import './wall.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { defaultPreferences } from '../../shared/protocol/defaults.ts'
import { startClient } from '../client/index.ts'
import { startLanguage } from '../ui/i18n.ts'
import { Wall } from './Wall.tsx'

startLanguage(defaultPreferences.language)
startClient('wall')
const place = document.getElementById('wall')
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <Wall />
    </StrictMode>,
  )
