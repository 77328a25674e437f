PROTOCOL <- 1
# Lines that a wrapper such as npm may print before the process speaks.
PREAMBLE <- 50
# Milliseconds between two looks at whether the process is still there.
LOOK <- 1000

# Starts a session; see the help.
hk_batch <- function(command = NULL, workers = NULL, patience = 60) {
  found <- hk_command(command)
  arguments <- c(found$words[-1], "batch")
  if (!is.null(workers)) arguments <- c(arguments, "--workers", format(workers, scientific = FALSE))
  session <- new.env(parent = emptyenv())
  session$lines <- character()
  session$number <- 0
  session$stderr <- tempfile("helferkreise-")
  session$process <- process$new(
    found$words[1], arguments,
    wd = found$folder, stdin = "|", stdout = "|", stderr = session$stderr,
    encoding = "UTF-8", cleanup = TRUE
  )
  class(session) <- "hk_batch"
  reg.finalizer(session, function(gone) unlink(gone$stderr), onexit = TRUE)
  # Who interrupts the greeting, or is told that there is none, leaves no process behind.
  on.exit(if (is.null(session$hello)) hk_close(session))
  session$hello <- read_hello(session, patience)
  session
}

print.hk_batch <- function(x, ...) {
  state <- if (x$process$is_alive()) "open" else "closed"
  cat("Session of helferkreise", x$hello$version, "with", x$hello$workers, "workers,", state, "\n")
  invisible(x)
}

hk_close <- function(batch) {
  # What was asked for and not read is not waited for.
  end_process(batch)
  close(batch$process$get_input_connection())
  close(batch$process$get_output_connection())
  unlink(batch$stderr)
  invisible(NULL)
}

# A wrapper goes with what it has started. The second call waits until the process has gone.
end_process <- function(session) {
  session$process$kill_tree()
  session$process$kill()
}

# The session that functions share where none is given; it ends with R.
shared <- new.env(parent = emptyenv())
shared_batch <- function() {
  if (is.null(shared$batch) || !shared$batch$process$is_alive()) shared$batch <- hk_batch()
  shared$batch
}

read_hello <- function(session, patience) {
  late <- Sys.time() + patience
  for (attempt in seq_len(PREAMBLE)) {
    line <- next_line(session, late)
    if (is.null(line)) stop("The command did not say hello within ", patience, " seconds.", call. = FALSE)
    if (!startsWith(line, "{\"hello\"")) next
    hello <- fromJSON(line)
    if (hello$schema != PROTOCOL) {
      stop("helferkreise ", hello$version, " speaks protocol ", hello$schema,
           ", this package ", PROTOCOL, ".", call. = FALSE)
    }
    return(hello)
  }
  stop("The command does not speak as helferkreise does.", call. = FALSE)
}

# The next line of the process; waits for it, until `late` where that is given. NULL if it is.
next_line <- function(session, late = NULL) {
  while (length(session$lines) == 0) {
    if (!is.null(late) && Sys.time() > late) return(NULL)
    session$process$poll_io(if (is.null(late)) LOOK else LOOK / 10)
    take_lines(session)
    if (length(session$lines) == 0 && !session$process$is_alive() &&
        !session$process$is_incomplete_output()) {
      stop_ended(session)
    }
  }
  line <- session$lines[1]
  session$lines <- session$lines[-1]
  line
}

stop_ended <- function(session) {
  said <- character()
  if (file.exists(session$stderr)) said <- readLines(session$stderr, warn = FALSE)
  last <- said[seq_along(said) > length(said) - 20]
  stop(paste(c("The process of the session has ended.", last), collapse = "\n"), call. = FALSE)
}

take_lines <- function(session) {
  session$lines <- c(session$lines, session$process$read_output_lines())
}

# Sends a request. While the process takes no more, what it says is read, so that neither waits.
send <- function(session, request) {
  session$number <- session$number + 1
  line <- toJSON(c(list(id = unbox(session$number)), request), null = "null", json_verbatim = TRUE)
  left <- charToRaw(paste0(enc2utf8(line), "\n"))
  if (!session$process$is_alive()) stop_ended(session)
  # Half a line would spoil the next one: who interrupts here ends the session.
  on.exit(if (length(left) > 0) end_process(session))
  while (length(left) > 0) {
    left <- session$process$write_input(left)
    if (length(left) > 0) {
      session$process$poll_io(10)
      take_lines(session)
    }
  }
  session$number
}

# Answers of many requests in their order, each given to `take`.
ask_all <- function(session, requests, take) {
  ahead <- 4 * session$hello$workers
  numbers <- integer(length(requests))
  results <- vector("list", length(requests))
  sent <- 0
  for (done in seq_along(requests)) {
    while (sent < min(length(requests), done - 1 + ahead)) {
      sent <- sent + 1
      numbers[sent] <- send(session, requests[[sent]])
    }
    repeat {
      answer <- fromJSON(next_line(session), simplifyVector = TRUE)
      # A line that could not be read has no id; ours are counted as the lines are.
      number <- if (is.null(answer$id)) answer$line else answer$id
      at <- match(number, numbers[seq_len(sent)])
      # What an interrupted call has asked for belongs to nobody any more.
      if (!is.na(at)) break
    }
    if (answer$status == "error") refuse(answer$error, requests[[at]])
    results[at] <- list(take(answer))
  }
  results
}

# A refusal is a condition of class hk_refusal with code and problems.
refuse <- function(error, request) {
  problems <- error$problems
  if (!is.data.frame(problems)) problems <- data.frame(path = character(), message = character())
  stop(structure(
    class = c("hk_refusal", "error", "condition"),
    list(message = error$message, call = NULL, code = error$code, problems = problems, request = request)
  ))
}
