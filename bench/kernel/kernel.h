#ifndef KERNEL_H
#define KERNEL_H

typedef unsigned char u8;
typedef int i32;
typedef unsigned int u32;
typedef unsigned long long u64;

#define TIES 8

/* One run of the kernel of bench/kernel.md. The caller provides the columns. */
typedef struct {
  u32 agents, low, high; /* number of agents (a multiple of 16), the two words of the key */
  i32 *tie;              /* TIES ids per agent */
  double *threshold;
  double *waiting; /* the threshold of a bystander, out of reach while the agent is active */
  double *motivation;
  u8 *active;  /* 1 for an active agent, 0 for a bystander */
  u8 *was;     /* who was active when the week began */
  u8 *helping; /* tied agents who were active when the week began */
  i32 *helper; /* ids of the active agents, in no order that matters; room for all agents */
  i32 *doubtful; /* places in that list of those whose draw may be low enough to stop */
  u32 *bits;     /* and their draws */
  double attention, need;
  u32 count, starts, week; /* active now, starts so far, weeks done */
} Kernel;

void setup(Kernel *kernel);
void step(Kernel *kernel);

#endif
