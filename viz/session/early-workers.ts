/**
 * Workers that make the first runs: at most one per town, one core left for the page while it is
 * built. The head of the page takes its text over (`bundle/head-start.ts`): it stands for itself.
 */
export const earlyWorkers = (cores: number): number => Math.min(3, Math.max(1, cores - 1))
