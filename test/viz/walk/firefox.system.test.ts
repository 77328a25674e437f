import { walksIn } from './walks.ts'
import { firefoxWorld } from './world.ts'

walksIn(firefoxWorld, 'the disk')
