/**
 * Workers for the stage: at most one per town, one core left for the page where there are more
 * than two. The head of the page takes its text over (`bundle/head-start.ts`): it stands for itself.
 */
export const stageWorkers = (cores: number): number => Math.min(3, Math.max(2, cores - 1))
