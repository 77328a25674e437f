/** What the files for a cluster have to know. */
export type ForCluster = {
  readonly title: string
  readonly chunks: number
  readonly runs: number
  /** What they are for, in words. */
  readonly what: string
  /** Whether there may be runs that follow from these. */
  readonly goesOn: boolean
  readonly model: string
}

/** Runs one chunk, whoever starts it. */
export function runChunk(): string {
  return `#!/bin/sh
# Makes the runs of one chunk: run-chunk NUMBER. It can be stopped at any time and started again;
# what is done is in shards/ and is not done twice. HELFERKREISE says how the program is called here.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
exec \${HELFERKREISE:-helferkreise} study chunk "$here" "$1" --workers "\${SLURM_CPUS_PER_TASK:-1}"
`
}

/** All chunks as an array of Slurm. */
export function arrayScript({ title, chunks }: ForCluster): string {
  return `#!/bin/sh
#SBATCH --job-name=${nameOf(title)}
#SBATCH --array=1-${chunks}
#SBATCH --cpus-per-task=4
#SBATCH --mem-per-cpu=500M
#SBATCH --time=01:00:00
#SBATCH --requeue
#SBATCH --output=slurm-%A-%a.txt
# Start it in this folder: sbatch array.sbatch. Those that failed: sbatch --array=3,7 array.sbatch.
# Slurm runs a copy of this file, so the folder is where sbatch was called.
set -eu
exec "\${SLURM_SUBMIT_DIR:-.}/run-chunk" "$SLURM_ARRAY_TASK_ID"
`
}

/** Workers for a Redis as an array of Slurm: the study itself is run with --engine elsewhere. */
export function workersScript({ title }: ForCluster): string {
  return `#!/bin/sh
#SBATCH --job-name=${nameOf(title)}-workers
#SBATCH --array=1-8
#SBATCH --cpus-per-task=4
#SBATCH --mem-per-cpu=500M
#SBATCH --time=01:00:00
#SBATCH --signal=B:TERM@60
#SBATCH --requeue
#SBATCH --output=slurm-%A-%a.txt
# Instead of array.sbatch, where a Redis can be reached from the nodes: these workers make chunks
# for "study run <folder> --engine $HELFERKREISE_REDIS", which runs on a login node or elsewhere.
#   HELFERKREISE_REDIS=rediss://queue.example.org:6380/0 sbatch workers.sbatch
# The password is read from a file of yours alone (chmod 600), as what is on a command line is seen
# by all. Before the time is over Slurm says TERM: the worker ends its chunks and leaves.
set -eu
: "\${HELFERKREISE_REDIS:?say where Redis is: HELFERKREISE_REDIS=redis://host:port/database}"
password=\${HELFERKREISE_REDIS_PASSWORD_FILE:-$HOME/.helferkreise-redis}
if [ -r "$password" ]; then
  HELFERKREISE_REDIS_PASSWORD=$(cat "$password")
  export HELFERKREISE_REDIS_PASSWORD
fi
exec \${HELFERKREISE:-helferkreise} worker --redis "$HELFERKREISE_REDIS" \\
  --threads "\${SLURM_CPUS_PER_TASK:-1}" --idle-exit 10m
`
}

/** What is in the folder, and what to do with it. */
export function readme({ title, chunks, runs, what, goesOn, model }: ForCluster): string {
  return `# ${title}: ${runs} runs in ${chunks} chunks

Exported from a study with Helferkreise, model ${model}. Model, not a prediction.
It holds ${what}.
This folder is whole: copy it to where there are processors, and it back (or its \`shards/\`).

| file | what it is |
| --- | --- |
| \`study.json\` | the study with all that its runs depend on |
| \`chunks/\` | which runs belong to which chunk |
| \`run-chunk\` | makes the runs of one: \`./run-chunk 1\` |
| \`array.sbatch\` | all of them on Slurm: \`sbatch array.sbatch\` |
| \`workers.sbatch\` | instead: workers for a Redis, see the comments in it |
| \`shards/\` | results, and for every chunk that is done \`NUMBER.done\` |

Without Slurm: \`seq ${chunks} | xargs -P 4 -n 1 ./run-chunk\`.
In the end, beside the study: \`helferkreise study merge <folder of the study> <this folder>\`.
${goesOn ? GOES_ON : ''}`
}

const GOES_ON = `
When all of them are merged, export again, into another folder: other runs may follow from what these
say. \`study merge\` tells which, or that nothing is left; then \`helferkreise study run <folder of the
study>\` writes what came out. Called sooner, it makes what is missing itself.
`

function nameOf(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'study'
  )
}
