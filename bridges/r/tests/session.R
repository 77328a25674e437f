# Each block says what a session does; stopifnot ends the check where it does not.
library(helferkreise)

batch <- hk_batch(workers = 2)
stopifnot("town-1" %in% batch$hello$scenarios)

# The same seed gives the same run, another one another; a number stands for its digits.
same <- lapply(list("7", 7, 7L), function(seed) run("town-1", seed, weeks = 12, batch = batch))
stopifnot(identical(same[[1]], same[[2]]), identical(same[[1]], same[[3]]))
other <- run("town-1", "b", weeks = 12, batch = batch)
stopifnot(other$fingerprint != same[[1]]$fingerprint)

# Numbers arrive as they are, to the last digit; so do letters.
stopifnot(run("town-1", 2^53 - 1, weeks = 1, batch = batch)$seed == "9007199254740991")
stopifnot(run("town-1", "Gr\u00f6\u00dfe", weeks = 1, batch = batch)$seed == "Gr\u00f6\u00dfe")
near <- lapply(list(0.1 + 0.2 - 0.2, 0.1), function(share) {
  run("town-1", 1, weeks = 30, params = list(joinShare = share), batch = batch)$fingerprint
})
stopifnot(near[[1]] != near[[2]])

# Series and events are data frames with dates.
full <- run("town-1", 1, weeks = 12, series = "members", events = "founded", batch = batch)
stopifnot(identical(names(full$series), c("week", "date", "members")), nrow(full$series) == 12)
stopifnot(inherits(full$series$date, "Date"), all(full$events$kind == "founded"))
stopifnot(any(grepl("fingerprint", capture.output(print(full)))))
none <- run("town-1", 1, weeks = 12, events = "concept", batch = batch)
stopifnot(is.data.frame(none$events), nrow(none$events) == 0)
stopifnot(is.integer(full$events$person), is.integer(none$events$circle))
logs <- tryCatch(ensemble("town-1", 2, events = TRUE, batch = batch), error = conditionMessage)
stopifnot(grepl("events come from run", logs))

# An ensemble has one row per seed, in the order of the seeds, and one per week with series.
few <- ensemble("town-1", 20, weeks = 5, metrics = c(late = "members.last", `active@3`= "active@3"), batch = batch)
stopifnot(identical(few$seed, as.character(1:20)), identical(names(few), c("seed", "late", "active@3")))
alone <- run("town-1", 3, weeks = 5, metrics = "members.last", batch = batch)
stopifnot(few$late[3] == alone$metrics[["members.last"]])
weekly <- ensemble("town-1", c("a", "b"), weeks = 5, series = "members", batch = batch)
stopifnot(nrow(weekly) == 10, identical(unique(weekly$seed), c("a", "b")))

# Parameters and paths change the run.
changed <- run("town-1", 7, weeks = 12, params = c(joinShare = 0.16), set = list(society.mood = 0.5), batch = batch)
stopifnot(changed$fingerprint != same[[1]]$fingerprint)
texts <- run("town-1", 7, weeks = 12, set = c("parameters.joinShare=0.16", "society.mood=0.5"), batch = batch)
stopifnot(changed$fingerprint == texts$fingerprint)

closed <- list(policy = list(list(lever = "forum", intensity = 0)))
deep <- run("town-1", 7, weeks = 12, set = closed, batch = batch)
stopifnot(deep$fingerprint != same[[1]]$fingerprint)
flat <- run("town-1", 7, weeks = 12, set = "policy=[{lever: forum, intensity: 0}]", batch = batch)
stopifnot(deep$fingerprint == flat$fingerprint)

# A refusal has all problems, and the session goes on.
refusal <- tryCatch(
  run("town-1", params = list(joinShare = 3, conflictStp = 1), batch = batch),
  hk_refusal = identity
)
stopifnot(refusal$code == "E_SCENARIO", nrow(refusal$problems) == 2)
unread <- tryCatch(run(paste0("id: x\n# ", strrep("x", 1.7e7)), batch = batch), hk_refusal = identity)
stopifnot(unread$code == "E_LINE", identical(names(unread$problems), c("path", "message")))
stopifnot(grepl("parameters.joinShare", conditionMessage(refusal), fixed = TRUE))
stopifnot(run("town-1", "b", weeks = 12, batch = batch)$fingerprint == other$fingerprint)

# Long requests with long answers do not block.
many <- ensemble("town-1", 40, weeks = 12, series = TRUE, tables = list(unused = strrep("x", 2e4)), batch = batch)
stopifnot(nrow(many) == 480)

# A file is read with the table beside it.
folder <- tempfile("town-")
dir.create(folder)
months <- sprintf("%d-%02d,%d", rep(2013:2014, each = 12), rep(1:12, 2), rep(21:32, 2))
writeLines(c("# scope: local", "month,arrivals", months), file.path(folder, "mine.csv"))
writeLines(c(
  "id: my-town", "title: { de: Musterstadt, en: Example town }", "weeks: 20", "inflow: mine",
  "place: { population: 20000 }", "administration:", "  offices:",
  "    - { name: { de: Soziales, en: Social affairs }, officials: 8, role: social }",
  "  formality: 0.6", "  openness: 0.6", "  understanding: 0.2", "society: { circles: 2 }"
), file.path(folder, "my-town.yaml"))
own <- run(file.path(folder, "my-town.yaml"), 1, metrics = "arrivals.sum", batch = batch)
stopifnot(own$scenario == "my-town", own$metrics[["arrivals.sum"]] > 0)

# What there is to ask for is told.
stopifnot("members" %in% outcomes(batch)$key)
stopifnot(all(parameters(batch)$prior_low <= parameters(batch)$prior_high))
stopifnot("place" %in% names(schema(batch)$scenario$properties))

# A session that has ended says so, and what is no command too.
hk_close(batch)
ended <- tryCatch(run("town-1", batch = batch), error = conditionMessage)
stopifnot(grepl("ended", ended))
wrong <- tryCatch(hk_batch(c("sh", "-c", "echo no such model >&2; exit 3")), error = conditionMessage)
stopifnot(grepl("no such model", wrong))
silent <- tryCatch(hk_batch(c("sh", "-c", "sleep 1000; true"), patience = 0.5), error = conditionMessage)
stopifnot(grepl("did not say hello within 0.5 seconds", silent))

# The command is found by argument, then by the environment.
Sys.setenv(HELFERKREISE = "other 'two words'")
stopifnot(identical(hk_command()$words, c("other", "two words")))
stopifnot(identical(hk_command(c("a", "b"))$words, c("a", "b")))
