import { OPENING } from 'virtual:opening'
import { readOpening } from './read.ts'

/** The week that the stage opens with, known before the runs are made. */
export const opening = readOpening(OPENING)
