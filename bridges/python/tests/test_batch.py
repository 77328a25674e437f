"""Each test says what a session does."""

import doctest
import json
import os
import pickle
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path
from unittest import mock

import helferkreise
from helferkreise import adapters, calls, command, request, session
from helferkreise.failure import BatchError, CommandNotFound, RequestError, SessionEnded

SHORT = {"weeks": 12}


class Session(unittest.TestCase):
    """A session answers, refuses with all problems, and ends."""

    @classmethod
    def setUpClass(cls):
        cls.batch = helferkreise.Batch(workers=2)

    @classmethod
    def tearDownClass(cls):
        cls.batch.close()

    def test_the_same_seed_gives_the_same_run_and_another_one_another(self):
        first, again, other = self.batch.many(
            {"scenario": "town-1", "seed": seed, **SHORT} for seed in ("a", "a", "b")
        )
        self.assertEqual(first, again)
        self.assertNotEqual(first.fingerprint, other.fingerprint)

    def test_a_seed_may_be_a_number_which_stands_for_its_digits(self):
        number, text = (self.batch.run("town-1", seed, **SHORT) for seed in (7, "7"))
        self.assertEqual(number, text)

    def test_series_and_events_are_data_frames(self):
        run = self.batch.run("town-1", "a", series=["members"], events=["founded"], **SHORT)
        self.assertEqual(list(run.series), ["week", "date", "members"])
        self.assertEqual(len(run.series), 12)
        self.assertEqual(str(run.series["date"].dtype), "datetime64[ns]")
        self.assertEqual(set(run.events["kind"]), {"founded"})
        self.assertEqual(str(run.events["person"].dtype), "Int64")

    def test_without_pandas_they_are_lists(self):
        with mock.patch.dict(sys.modules, {"pandas": None}):
            run = self.batch.run("town-1", "a", series=["members"], **SHORT)
            rows = helferkreise.ensemble("town-1", ["a"], metrics=["members.last"], **SHORT)
        self.assertEqual(run.series["week"], list(range(12)))
        self.assertEqual(rows, [{"seed": "a", "members.last": run.series["members"][-1]}])

    def test_a_refusal_has_all_problems(self):
        with self.assertRaises(RequestError) as caught:
            self.batch.run("town-1", params={"joinShare": 3, "conflictStp": 1})
        self.assertEqual(caught.exception.code, "E_SCENARIO")
        paths = [problem.path for problem in caught.exception.problems]
        self.assertEqual(paths, ["parameters.joinShare", "parameters.conflictStp"])
        self.assertIn("parameters.joinShare", str(caught.exception))
        self.assertEqual(caught.exception.request["scenario"], "town-1")
        self.assertEqual(str(pickle.loads(pickle.dumps(caught.exception))), str(caught.exception))

    def test_what_is_no_number_is_not_sent(self):
        with self.assertRaises(ValueError):
            self.batch.run("town-1", params={"joinShare": float("nan")})
        self.assertEqual(self.batch.run("town-1", **SHORT).weeks, 12)

    def test_a_file_is_read_with_the_table_beside_it(self):
        with tempfile.TemporaryDirectory() as folder:
            months = "".join(
                f"{year}-{month:02},{20 + month}\n"
                for year in (2013, 2014)
                for month in range(1, 13)
            )
            Path(folder, "mine.csv").write_text(f"# scope: local\nmonth,arrivals\n{months}")
            path = Path(folder, "my-town.yaml")
            path.write_text(MY_TOWN)
            run = self.batch.run(path, 1, metrics=["arrivals.sum"])
            self.assertEqual(run, self.batch.run(str(path), 1, metrics=["arrivals.sum"]))
        self.assertEqual(run.scenario, "my-town")
        self.assertGreater(run.metrics["arrivals.sum"], 0)

    def test_more_requests_and_answers_than_pipes_hold_do_not_block(self):
        # A comment makes each request long, all outcomes make each answer long.
        text = MY_TOWN.replace("inflow: mine\n", "") + "# " + "x" * 20_000
        left = [self.batch.submit(text, seed, series=True) for seed in range(40)]
        self.assertEqual([one.result(60).seed for one in left], [str(seed) for seed in range(40)])

    def test_a_request_that_is_too_long_is_refused_and_the_next_one_answered(self):
        with self.assertRaises(RequestError) as caught:
            self.batch.run("id: x\n# " + "x" * 17_000_000)
        self.assertEqual(caught.exception.code, "E_LINE")
        self.assertEqual(self.batch.run("town-1", **SHORT).weeks, 12)

    def test_any_text_is_a_seed(self):
        for seed in ("Größe", "日本", "\ud800"):
            self.assertEqual(self.batch.submit("town-1", seed, **SHORT).result(60).weeks, 12)

    def test_problems_have_the_line_of_the_text(self):
        with self.assertRaises(RequestError) as caught:
            self.batch.run(MY_TOWN.replace("formality: 0.6", "formality: 6"))
        lines = {problem.path: problem.line for problem in caught.exception.problems}
        self.assertEqual(lines["administration.formality"], 12)

    def test_runs_with_tables_are_compared(self):
        first, again = (self.batch.run("town-1", 1, series=True, **SHORT) for _ in range(2))
        self.assertEqual(first, again)

    def test_an_ensemble_has_numpy_numbers_of_seeds_and_no_events(self):
        import numpy

        self.assertEqual(
            len(helferkreise.ensemble("town-1", numpy.int64(2), metrics=["members.last"], **SHORT)), 2
        )
        with self.assertRaises(ValueError):
            helferkreise.ensemble("town-1", 2, events=True)

    def test_who_wants_a_run_no_more_may_cancel_it(self):
        unwanted = self.batch.submit("town-1", 1, **SHORT)
        unwanted.cancel()
        self.assertEqual(self.batch.run("town-1", **SHORT).weeks, 12)

    def test_schema_outcomes_and_parameters_are_told(self):
        self.assertIn("members", [one["key"] for one in self.batch.outcomes()])
        self.assertIn("joinShare", [one["key"] for one in self.batch.parameters()])
        self.assertIn("place", self.batch.schema()["scenario"]["properties"])

    def test_who_leaves_by_an_exception_does_not_wait(self):
        with self.assertRaises(KeyError):
            with helferkreise.Batch(workers=1) as batch:
                left = [batch.submit("town-1", seed) for seed in range(200)]
                raise KeyError
        with self.assertRaises(SessionEnded):
            left[-1].result()
        with self.assertRaises(SessionEnded):
            batch.run("town-1")

    def test_a_forked_process_is_told_to_start_its_own(self):
        with mock.patch("os.getpid", return_value=-1), self.assertRaises(SessionEnded):
            self.batch.run("town-1")


MY_TOWN = """
id: my-town
title: { de: Musterstadt, en: Example town }
start: 2014-01-06
weeks: 20
inflow: mine
place: { population: 20000 }
administration:
  offices:
    - { name: { de: Leitung, en: Leadership }, officials: 2, role: leadership }
    - { name: { de: Soziales, en: Social affairs }, officials: 8, role: social }
  formality: 0.6
  openness: 0.6
  understanding: 0.2
society: { circles: 2 }
"""


class Finding(unittest.TestCase):
    """The command is found by argument, environment, PATH or checkout, in this order."""

    def test_an_argument_comes_first(self):
        with mock.patch.dict(os.environ, {"HELFERKREISE": "other"}):
            self.assertEqual(command.find_command("one 'two three'").words, ["one", "two three"])
            self.assertEqual(command.find_command().words, ["other"])

    def test_the_path_comes_before_the_checkout(self):
        with mock.patch.dict(os.environ, {"HELFERKREISE": ""}):
            with mock.patch("shutil.which", return_value="/bin/helferkreise"):
                self.assertEqual(command.find_command().words, ["/bin/helferkreise"])

    def test_a_folder_is_a_checkout(self):
        with tempfile.TemporaryDirectory() as folder:
            main = Path(folder).resolve() / "cli" / "main.ts"
            main.parent.mkdir()
            main.touch()
            found = command.find_command(folder)
        self.assertEqual(found.words, ["node", "--import", "tsx", str(main)])
        self.assertEqual(found.folder, str(main.parent.parent))

    def test_where_there_is_none_it_says_what_to_do(self):
        nowhere = mock.patch.object(command, "__file__", "/nowhere/command.py")
        empty = mock.patch.dict(os.environ, {"HELFERKREISE": "", "PATH": ""})
        with nowhere, empty, self.assertRaisesRegex(CommandNotFound, "HELFERKREISE"):
            command.find_command()

    def test_a_command_that_is_none_is_told_with_what_it_said(self):
        with self.assertRaisesRegex(SessionEnded, "cannot be started"):
            helferkreise.Batch(["/nowhere/helferkreise"])
        with self.assertRaisesRegex(SessionEnded, "exit code 3.*\nno such model"):
            helferkreise.Batch(["sh", "-c", "echo no such model >&2; exit 3"])

    def test_a_command_that_says_nothing_is_not_waited_for(self):
        with self.assertRaisesRegex(SessionEnded, "did not say hello within 0.5 seconds"):
            helferkreise.Batch(["sh", "-c", "sleep 1000 & wait"], patience=0.5)

    def test_a_process_that_babbles_ends_and_all_who_wait_are_told(self):
        hello = '{"hello":true,"schema":1,"version":"0","workers":1}'
        babble = f"echo '{hello}'; read line; echo babble; exec sleep 1000"
        batch = helferkreise.Batch(["sh", "-c", babble])
        with self.assertRaisesRegex(SessionEnded, "cannot be understood"):
            batch.submit("town-1").result(60)
        batch.close()

    def test_a_wrapper_ends_with_what_it_has_started(self):
        hello = '{"hello":true,"schema":1,"version":"0","workers":1}'
        wrapped = f"(trap '' HUP; sleep 1000) & echo '{hello}' | sed \"s/\\\"0\\\"/\\\"$!\\\"/\"; wait"
        batch = helferkreise.Batch(["sh", "-c", wrapped])
        child = int(batch.hello["version"])
        os.kill(child, 0)
        batch.close(wait=False)
        # The child of a process that has ended is waited for by the system, not by us.
        self.assertTrue(_ends(child))

    def test_lines_before_the_hello_are_passed_over(self):
        hello = json.dumps({"hello": True, "schema": 1, "version": "0", "workers": 1})
        hello = hello.replace('"hello": ', '"hello":')
        batch = helferkreise.Batch(["sh", "-c", f"echo '> npm'; echo '{hello}'; cat > /dev/null"])
        self.assertEqual(batch.hello["version"], "0")
        batch.close()


class Adapters(unittest.TestCase):
    """Other tools call the model as they call any."""

    def test_pyabc_gives_a_dictionary_and_gets_one(self):
        model = adapters.AbcModel("town-1", ["members.last"], **SHORT)
        first = model({"joinShare": 0.1})
        self.assertEqual(list(first), ["members.last"])
        # Workers of pyABC get the model pickled.
        self.assertEqual(pickle.loads(pickle.dumps(model))({"joinShare": 0.1}), first)
        self.assertNotEqual(model.seed({"joinShare": 0.1}), model.seed({"joinShare": 0.11}))

    def test_salib_gives_a_matrix_and_gets_a_vector_in_order(self):
        import numpy

        evaluate = adapters.Evaluate("town-1", ["joinShare"], "members.last", [1, 2], **SHORT)
        values = evaluate(numpy.array([[0.02], [0.17], [0.02]]))
        self.assertEqual(values.shape, (3,))
        self.assertEqual(values[0], values[2])
        alone = [
            helferkreise.run(
                "town-1", seed, params={"joinShare": 0.17}, metrics=["members.last"], **SHORT
            ).metrics["members.last"]
            for seed in (1, 2)
        ]
        self.assertEqual(values[1], sum(alone) / 2)

    def test_salib_gets_no_vector_with_a_row_missing(self):
        with self.assertRaises(RequestError):
            adapters.Evaluate("town-1", ["joinShare"], "members.last", **SHORT)([[0.1], [7]])
        with self.assertRaises(BatchError):
            adapters.Evaluate("town-1", ["joinShare"], "members.last", **SHORT)([[0.1, 0.1]])

    def test_ema_gives_keywords_and_gets_outcomes_by_name(self):
        function = adapters.EmaFunction("town-1", {"late": "members@11"}, **SHORT)
        self.assertEqual(list(function(joinShare=0.1)), ["late"])
        self.assertEqual(function(joinShare=0.1, seed=1), function(joinShare=0.1))
        with self.assertRaises(BatchError):
            adapters.EmaFunction("town-1", {"members@11": "members@11"})

    def test_unknown_parameters_have_no_prior(self):
        with self.assertRaisesRegex(BatchError, "nothing"):
            adapters.problem(["joinShare", "nothing"])


class Help(unittest.TestCase):
    """What the help shows is so."""

    def test_examples_of_the_documentation_run(self):
        readme = Path(__file__).parents[1] / "README.md"
        failed = doctest.testfile(str(readme), module_relative=False).failed
        for module in (helferkreise, adapters, calls, command, request, session):
            failed += doctest.testmod(module).failed
        self.assertEqual(failed, 0)

    def test_the_version_is_that_of_the_package(self):
        project = (Path(__file__).parents[1] / "pyproject.toml").read_text()
        self.assertIn(f'version = "{helferkreise.__version__}"', project)

    def test_a_script_that_ends_leaves_no_process(self):
        code = (
            "import helferkreise; from helferkreise.calls import shared;"
            "helferkreise.run('town-1', weeks=2); own = helferkreise.Batch(workers=1);"
            "left = [own.submit('town-1', seed) for seed in range(500)];"
            "print(shared()._process.pid, own._process.pid)"
        )
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        for process in done.stdout.split():
            with self.assertRaises(ProcessLookupError):
                os.kill(int(process), 0)

    def test_a_session_ends_although_a_forked_process_lives_on(self):
        batch = helferkreise.Batch(workers=1)
        forked = os.fork()
        if forked == 0:
            time.sleep(1000)
            os._exit(0)
        try:
            closing = threading.Thread(target=batch.close)
            closing.start()
            closing.join(30)
            self.assertFalse(closing.is_alive())
        finally:
            os.kill(forked, signal.SIGKILL)
            os.waitpid(forked, 0)


def _ends(process, seconds=10):
    """Whether a process that is no child of ours ends."""
    for _ in range(seconds * 20):
        try:
            state = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except FileNotFoundError:
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


if __name__ == "__main__":
    unittest.main()
