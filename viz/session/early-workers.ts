/**
 * Workers that make the first runs: at most one per town, one core left for the page while it is
 * built. None where one core has to do all and the address names the stage, which opens with a
 * week that needs no run: what would run beside it only puts off its first picture.
 * The head of the page takes the text over (`bundle/head-start.ts`): it stands for itself.
 */
export const earlyWorkers = (cores: number, hash: string): number => {
  const free = Math.min(3, Math.max(1, cores - 1))
  return free === 1 && hash.startsWith('#/stage') ? 0 : free
}
