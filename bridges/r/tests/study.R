# Each block says what a study does; stopifnot ends the check where it does not.
library(helferkreise)

folder <- tempfile("study-")
dir.create(folder)
writeLines(c(
  "id: small", "title: { de: Kleinstadt, en: Small town }", "weeks: 60",
  "place: { population: 10000 }", "administration:", "  offices:",
  "    - { name: { de: Soziales, en: Social affairs }, officials: 8, role: social }",
  "  formality: 0.6", "  openness: 0.6", "  understanding: 0.2", "society: { circles: 2 }"
), file.path(folder, "town.yaml"))
writeLines(c(
  "study: 1", "title: Small", "seed: r", "towns: { small: town.yaml }",
  "levers: { openness: { set: leadership.openness, family: uniform, low: 0, high: 1 } }",
  "uncertainties: { trust: { set: administration.trust, family: uniform, low: 0.2, high: 0.8 } }",
  "outcomes: [members max, first association]", "design: { method: sobol, points: 4 }", "seeds: 2",
  "analysis: [{ pawn: members_max }]",
  "targets:", "  small: [{ outcome: members max, value: 30, standard_error: 5, definition: made }]",
  "calibration: { abc: { method: rejection, draws: 100, particles: 10 } }"
), file.path(folder, "study.yaml"))
study <- hk_study(folder)
stopifnot(any(grepl("Study in", capture.output(print(study)))))

# It is checked, run and looked at.
stopifnot(grepl("4 settings (sobol) of 2 factors", study$check(), fixed = TRUE))
stopifnot(study$status()$done == 0)
stopifnot(grepl("study has no results|There is no", tryCatch(study$runs(), error = conditionMessage)))
stopifnot(grepl("8 runs, 8 of them now, 0 failed", study$run(workers = 2)))
stopifnot(study$status()$done == 8)

# Runs and posterior are data frames with types.
runs <- study$runs()
stopifnot(identical(runs$run_id, 0:7), identical(runs$seed[1:2], c("r r1", "r r2")))
stopifnot(is.numeric(runs$p_trust), all(is.na(runs$m_first_association)), all(runs$status == "ok"))
particles <- study$particles()
stopifnot(nrow(particles) >= 10, abs(sum(particles$weight) - 1) < 1e-9)
stopifnot(study$table("calibration/generations")$n_evaluated == 100)

stopifnot(grepl("pawn", study$analyse()), "openness" %in% study$table("sensitivity/pawn")$parameter)

# A setting gives what the study has.
about <- study$about()
stopifnot(identical(about$factors$name, c("openness", "trust")), about$metrics[1] == "members_max")
for (row in 1:4) {
  point <- list(openness = runs$p_openness[row], trust = runs$p_trust[row])
  metrics <- study$setting(point, seed = runs$seed[row])
  stopifnot(metrics[["members_max"]] == runs$m_members_max[row], is.na(metrics[["first_association"]]))
}
refusal <- tryCatch(study$setting(list(openness = 1)), hk_refusal = identity)
stopifnot(identical(refusal$problems$path, "factors.trust"))

# Tables of other tools are written.
study$write_for("salib", file.path(folder, "salib"), "members_max")
means <- aggregate(m_members_max ~ design_id, runs, mean)$m_members_max
stopifnot(isTRUE(all.equal(scan(file.path(folder, "salib", "Y.txt"), quiet = TRUE), means)))
study$write_for("behaviorspace", file.path(folder, "space"))
space <- read.csv(file.path(folder, "space", "small_sobol.csv"), skip = 6, check.names = FALSE)
stopifnot(identical(space[["[run number]"]], 1:8), identical(space$`random-seed`, rep(1:2, 4)))

# A model for EasyABC: its wrapper writes input and reads output in the folder where R stands.
command <- helferkreise:::hk_command()
arguments <- c("model", "--easyabc", paste0("study=", folder), "parameters=openness,trust")
binary <- paste(shQuote(c(command$words, arguments)), collapse = " ")
invoke <- function(param) {
  write.table(param, file = "input", row.names = FALSE, col.names = FALSE, quote = FALSE)
  stopifnot(system(binary, ignore.stderr = TRUE) == 0)
  file.remove("input")
  output <- read.table("output", header = FALSE)
  file.remove("output")
  output
}
here <- getwd()
if (!is.null(command$folder)) {
  # The loader is a package of the checkout.
  main <- file.path(command$folder, "node_modules", "tsx", "dist", "loader.mjs")
  binary <- sub(shQuote("tsx"), shQuote(main), binary, fixed = TRUE)
}
setwd(folder)
# Where the check itself is a script of npm, that would tell another folder.
Sys.setenv(INIT_CWD = getwd())
same <- lapply(1:2, function(again) invoke(c(100000, 0.4, 0.5)))
setwd(here)
stopifnot(identical(same[[1]], same[[2]]), ncol(same[[1]]) == 2, same[[1]]$V1 > 0)

# What differs, and what cannot be used, is told.
stopifnot(grepl("the tables are whole", study$verify(runs = 1)))
path <- file.path(folder, "results", "runs.csv")
writeLines(sub("ok", "OK", readLines(path)), path)
changed <- tryCatch(study$verify(runs = 1), hk_study_failure = identity)
stopifnot(changed$code == 1, grepl("runs.csv was changed", conditionMessage(changed)))
none <- tryCatch(hk_study(tempfile())$check(), hk_study_failure = identity)
stopifnot(none$code == 2, grepl("There is no study in", conditionMessage(none)))
