import i18next from 'i18next'
import type { RoomText } from '../../../renderer/desk/room/useRoomText.ts'
import { views } from '../../../shared/locale/en/views.ts'

const i18n = i18next.createInstance()
void i18n.init({ lng: 'en', resources: { en: { translation: views } }, initAsync: false })

/** The desk's words about the room, as people read them. */
export const text: RoomText = (key, params) => i18n.t(`deskRoom.${key}`, { ...params })
