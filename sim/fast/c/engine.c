/*
 * The costly mechanisms of the week in C, statement by statement as in sim/, on the same
 * columns and with the same bits. One unit without a library: what is small is inlined, and
 * the same flags as for bench/kernel apply (a fused multiply-add would round differently).
 */
#include "world.h"
#include "arithmetic.h"
#include "chain.h"
#include "recorder.h"
#include "queue.h"
#include "exit-queue.h"
#include "network.h"
#include "people.h"
#include "exit-causes.h"

#include "residents.c"
#include "mobilisation.c"
#include "matching.c"
#include "contact.c"
#include "appreciation.c"
#include "motivation.c"
#include "leaving.c"
#include "ties.c"
#include "measure.c"
