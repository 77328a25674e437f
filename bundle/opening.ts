import type { Plugin } from 'vite'
import { run } from '../sim/index.ts'
import { bake } from '../viz/opening/bake.ts'
import { contentKey, taskOf } from '../viz/session/task-key.ts'
import { readTowns } from './scenarios.ts'

const NAME = 'virtual:opening'

/**
 * The week that the stage opens with, taken from the runs themselves when the page is built: it can
 * be drawn before the browser has made them.
 */
export function opening(): Plugin {
  return {
    name: 'opening',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null
      const tasks = readTowns((file) => this.addWatchFile(file)).map(taskOf)
      const trajectories = tasks.map(({ scenario, seed }) => run(scenario, seed))
      const text = JSON.stringify(JSON.stringify(bake(trajectories, tasks.map(contentKey))))
      return { code: `export const OPENING = JSON.parse(${text})`, moduleType: 'js' }
    },
  }
}
