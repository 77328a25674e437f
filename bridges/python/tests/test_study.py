"""Each test says what a study does that is called from Python."""

import pickle
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import pandas

import helferkreise
from helferkreise import study_tables
from helferkreise.failure import BatchError, RequestError, StudyError

SMALL = """
id: small
title: { de: Kleinstadt, en: Small town }
start: 2014-01-06
weeks: 60
place: { population: 10000 }
administration:
  offices:
    - { name: { de: Leitung, en: Leadership }, officials: 2, role: leadership }
    - { name: { de: Soziales, en: Social affairs }, officials: 8, role: social }
  formality: 0.6
  openness: 0.6
  understanding: 0.2
society: { circles: 2 }
"""
STUDY = """
study: 1
title: Small
seed: python
towns: { small: town.yaml }
levers:
  openness: { set: leadership.openness, family: uniform, low: 0, high: 1 }
  lasting: { set: structure.without, values: [[], [alliance]] }
uncertainties:
  trust: { set: administration.trust, family: uniform, low: 0.2, high: 0.8 }
outcomes: [members max, first association]
design: { method: sobol, points: 4 }
seeds: 2
analysis: [{ pawn: members_max }]
targets:
  small: [{ outcome: members max, value: 30, standard_error: 5, definition: made }]
calibration: { abc: { method: rejection, draws: 100, particles: 10 } }
"""


class Studied(unittest.TestCase):
    """A study of a small town that was run."""

    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory()
        folder = Path(cls.place.name)
        (folder / "town.yaml").write_text(SMALL)
        (folder / "study.yaml").write_text(STUDY)
        cls.study = helferkreise.Study(folder)
        cls.early = cls.study.status()
        cls.said = cls.study.run(workers=2)

    @classmethod
    def tearDownClass(cls):
        cls.place.cleanup()


class Folder(Studied):
    """A study is checked, run, read and verified."""

    def test_check_says_what_it_is(self):
        self.assertIn("4 settings (sobol) of 3 factors", self.study.check())

    def test_run_makes_all_runs_and_status_knows(self):
        self.assertEqual((self.early["runs"], self.early["done"]), (8, 0))
        self.assertIn("8 runs, 8 of them now, 0 failed", self.said)
        self.assertEqual(self.study.status()["done"], 8)
        self.assertIn("8 runs, 0 of them now", self.study.run())

    def test_runs_are_a_data_frame_with_types(self):
        runs = self.study.runs()
        self.assertEqual(list(runs["run_id"]), list(range(8)))
        self.assertEqual(list(runs["seed"][:2]), ["python r1", "python r2"])
        self.assertEqual(str(runs["p_trust"].dtype), "float64")
        self.assertEqual(set(runs["p_lasting"]), {"[]", '["alliance"]'})
        self.assertTrue(runs["error"].isna().all())

    def test_runs_are_read_from_parquet_where_that_can_be_read(self):
        with mock.patch.dict(sys.modules, {"pyarrow": mock.Mock()}):
            with mock.patch("pandas.read_parquet", return_value="frame") as read:
                self.assertEqual(self.study.runs(), "frame")
        self.assertEqual(read.call_args.args[0].name, "runs.parquet")

    def test_without_pandas_they_are_lists(self):
        frame = self.study.runs()
        with mock.patch.dict(sys.modules, {"pandas": None}):
            columns = self.study.runs()
        self.assertEqual(columns["m_members_max"], list(frame["m_members_max"]))
        self.assertEqual(columns["seed"][1], "python r2")
        self.assertEqual(columns["error"], [None] * 8)

    def test_words_that_look_like_other_things_stay_words(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "runs.csv").write_text("seed,p_a,p_b,m_x\n007,NA,true,\n1,None,false,2\n")
            frame = study_tables.read_table(Path(folder), "runs", "")
        self.assertEqual(list(frame["seed"]), ["007", "1"])
        self.assertEqual(list(frame["p_a"]), ["NA", "None"])
        self.assertEqual(list(frame["p_b"]), ["true", "false"])
        self.assertTrue(pandas.isna(frame["m_x"][0]))

    def test_particles_are_the_posterior(self):
        particles = self.study.particles()
        # Those as near as the last one are kept, too.
        self.assertIn(len(particles), range(10, 16))
        self.assertAlmostEqual(particles["weight"].sum(), 1)
        self.assertLess(abs(particles["s_small_members_max"].mean() - 30), 10)
        self.assertEqual(list(self.study.table("calibration/generations")["n_evaluated"]), [100])

    def test_verify_tells_a_study_that_was_changed(self):
        self.assertIn("the tables are whole", self.study.verify(runs=1))
        path = self.study.folder / "results" / "runs.csv"
        before = path.read_bytes()
        path.write_bytes(before.replace(b"ok", b"OK"))
        try:
            with self.assertRaisesRegex(StudyError, "runs.csv was changed") as caught:
                self.study.verify(runs=1)
        finally:
            path.write_bytes(before)
        self.assertEqual(caught.exception.code, 1)
        self.assertEqual(str(pickle.loads(pickle.dumps(caught.exception))), str(caught.exception))

    def test_a_new_one_can_be_checked_and_is_never_written_over(self):
        with tempfile.TemporaryDirectory() as folder:
            study = helferkreise.Study.create(Path(folder, "new"), "town-2")
            self.assertIn("64 settings (sobol)", study.check())
            with self.assertRaisesRegex(StudyError, "is there already"):
                helferkreise.Study.create(Path(folder, "new"))

    def test_what_is_asked_is_analysed(self):
        self.assertIn("pawn", self.study.analyse())
        pawn = self.study.table("sensitivity/pawn")
        self.assertEqual(set(pawn["metric"]), {"members_max"})

    def test_it_is_written_for_other_tools(self):
        with tempfile.TemporaryDirectory() as folder:
            self.study.write_for("salib", folder, ["members_max"])
            values = [float(line) for line in Path(folder, "Y.txt").read_text().split()]
        means = self.study.runs().groupby("design_id")["m_members_max"].mean()
        self.assertEqual(values, list(means))

    def test_what_is_wrong_is_told_without_a_trace(self):
        with tempfile.TemporaryDirectory() as folder:
            empty = helferkreise.Study(folder)
            with self.assertRaisesRegex(StudyError, "There is no study in") as caught:
                empty.check()
            with self.assertRaisesRegex(StudyError, "study.run.. makes them"):
                empty.runs()
        self.assertEqual(caught.exception.code, 2)
        with self.assertRaisesRegex(StudyError, "cannot be started"):
            helferkreise.Study(".", command=["/nowhere/helferkreise"]).check()


class Model(Studied):
    """Other tools call the model as the study runs it."""

    def point(self, row):
        words = {"[]": [], '["alliance"]': ["alliance"]}
        return {
            "openness": float(row["p_openness"]),
            "lasting": words[row["p_lasting"]],
            "trust": float(row["p_trust"]),
        }

    def test_a_setting_gives_what_the_study_has(self):
        model = self.study.model()
        for _, row in self.study.runs().iterrows():
            metrics = model(self.point(row), seed=row["seed"])
            self.assertEqual(metrics["members_max"], row["m_members_max"])
            self.assertTrue(pandas.isna(metrics["first_association"]))

    def test_keywords_and_a_dictionary_are_the_same(self):
        point = self.point(self.study.runs().iloc[0])
        model = pickle.loads(pickle.dumps(self.study.model()))
        self.assertEqual(model(point)["members_max"], model(**point)["members_max"])
        self.assertEqual(model.seed(point), model.seed(dict(reversed(point.items()))))
        self.assertNotEqual(model.seed(point), model.seed({**point, "trust": 0.3}))

    def test_what_is_missing_is_refused(self):
        with self.assertRaises(RequestError) as caught:
            self.study.model()({"opennes": 0.5, "trust": 0.5})
        paths = [problem.path for problem in caught.exception.problems]
        self.assertEqual(paths, ["factors.opennes", "factors.openness", "factors.lasting"])
        with self.assertRaisesRegex(RequestError, "unknown town"):
            self.study.model("large")(openness=0.5, trust=0.5, lasting=[])

    def test_about_says_what_the_file_says_now(self):
        about = self.study.about()
        self.assertEqual([factor["name"] for factor in about["factors"]], ["openness", "lasting", "trust"])
        self.assertEqual(about["targets"][0]["metric"], "members_max")
        path = self.study.folder / "study.yaml"
        path.write_text(STUDY.replace("low: 0.2", "low: 0.3"))
        try:
            self.assertEqual(self.study.about()["factors"][2]["low"], 0.3)
        finally:
            path.write_text(STUDY)


class Matrix(unittest.TestCase):
    """SALib gives a matrix and gets a vector."""

    def test_a_matrix_gives_the_means_that_the_study_has(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "town.yaml").write_text(SMALL)
            text = STUDY.replace("  lasting: { set: structure.without, values: [[], [alliance]] }\n", "")
            Path(folder, "study.yaml").write_text(text.split("targets:")[0])
            study = helferkreise.Study(folder)
            study.run(workers=2)
            study.write_for("salib", Path(folder, "salib"), ["members_max"])
            import numpy

            points, outcomes = (numpy.loadtxt(Path(folder, "salib", name)) for name in ("X.txt", "Y.txt"))
            evaluate = study.model().evaluate("members_max")
            self.assertEqual(list(evaluate(points)), list(outcomes))
            with self.assertRaisesRegex(BatchError, "There is no metric"):
                study.model().evaluate("member")
            with self.assertRaisesRegex(BatchError, "first_association is no number in rows"):
                study.model().evaluate("first_association")(points)
            with self.assertRaisesRegex(BatchError, "Row 0 has 1 values for 2"):
                evaluate([[0.1]])


if __name__ == "__main__":
    unittest.main()
