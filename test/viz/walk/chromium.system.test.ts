import { walksIn } from './walks.ts'
import { chromiumWorld } from './world.ts'

walksIn(chromiumWorld, 'a server')
