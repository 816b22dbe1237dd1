"""Films: their frames and captions, what may be known in them, and the files that they become."""

import itertools
import shutil
import subprocess

import numpy as np
import pytest
from msgspec import structs
from PIL import Image
from PySide6.QtGui import QImage

from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.market.errors import InputError
from rektscope.market.times import HOUR_MS, MINUTE_MS, SECOND_MS
from rektscope.replay.chapter_subjects import WorstHour, WrittenText
from rektscope.replay.story import Chapter
from rektscope.ui.export import film_file
from rektscope.ui.export.composition import compose
from rektscope.ui.export.film import Filmed, caption_text, estimated_bytes, film_frames, write_film
from rektscope.ui.export.film_file import film_file_for
from rektscope.ui.export.film_plan import PriceCamera, captions_of, plan_film
from rektscope.ui.export.lettering import Lettering
from rektscope.ui.export.look import dark_look, light_look, palette_of
from rektscope.ui.export.presets import PRESETS
from rektscope.ui.export.view_range import PictureOptions

pytestmark = pytest.mark.usefixtures("qapp")

SMALL = PRESETS["square"].scaled("small", 0.25)
needs_ffmpeg = pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="there is no ffmpeg on this machine")


@pytest.fixture(scope="module")
def viewer(small_session):
    viewer = Viewer(SessionSource.open(small_session))
    viewer.start()
    viewer.chart.wait_for_map()
    yield viewer
    viewer.stop()


@pytest.fixture
def no_thread_left():
    """The viewer of this module ends its thread with the module, not with each test."""


@pytest.fixture
def filmed(viewer, made):
    plan = plan_film(made.start_ms + 20 * MINUTE_MS, made.start_ms + 24 * MINUTE_MS, 120.0, 6)
    return Filmed(viewer, plan, SMALL, dark_look())


# --- the plan --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("minutes", "speed", "fps", "frames", "seconds"),
    [(60, 60.0, 30, 1_800, 60.0), (10, 60.0, 10, 100, 10.0), (1, 7.0, 30, 257, 257 / 30)],
)
def test_a_film_has_the_frames_that_its_speed_makes(minutes, speed, fps, frames, seconds):
    plan = plan_film(HOUR_MS, HOUR_MS + minutes * MINUTE_MS, speed, fps)
    assert plan.frame_count == frames
    assert plan.duration_s == pytest.approx(seconds)
    assert plan.moment_ms(0) == HOUR_MS
    assert plan.moment_ms(frames - 1) == HOUR_MS + minutes * MINUTE_MS
    moments = np.array([plan.moment_ms(place) for place in range(frames)])
    assert np.all(np.diff(moments) > 0)


@pytest.mark.parametrize(
    ("to_ms", "speed", "sentence"),
    [
        (0, 60.0, "--to 1970-01-01T00:00:00Z is not after --from 1970-01-01T00:00:00Z: give a later one."),
        (HOUR_MS, 1.0, "At 1 times the film would last 3,600.0 s, longer than 600 s: give a speed between 6 and 7200."),
        (
            HOUR_MS,
            9e4,
            "At 90000 times the film would last 0.04 s, shorter than 0.5 s: give a speed between 6 and 7200.",
        ),
    ],
)
def test_a_film_that_is_none_is_refused(to_ms, speed, sentence):
    with pytest.raises(InputError) as caught:
        plan_film(0, to_ms, speed, 30)
    assert str(caught.value) == sentence


def test_the_speeds_that_are_named_are_accepted():
    assert plan_film(0, HOUR_MS, 6.0, 30).duration_s == 600.0
    assert plan_film(0, HOUR_MS, 7_200.0, 30).duration_s == 0.5


# --- captions --------------------------------------------------------------------------------------------------------


def chapters_at(*seconds):
    return tuple(Chapter(second * SECOND_MS, WrittenText(f"At {second}", "It happens.")) for second in seconds)


def test_captions_stand_at_their_moment_and_each_can_be_read():
    plan = plan_film(0, 600 * SECOND_MS, 10.0, 30)
    captions = captions_of(chapters_at(0, 100, 101, 102, 400, 700), plan)
    assert [caption.chapter.subject.title for caption in captions] == ["At 0", "At 100", "At 400"]
    for caption in captions:
        assert caption.start_s * 10.0 == pytest.approx(caption.chapter.time_ms / SECOND_MS)
        assert caption.end_s - caption.start_s >= 1.8
    assert all(one.end_s <= other.start_s for one, other in itertools.pairwise(captions))


def test_of_chapters_too_close_to_be_read_the_weightiest_is_reported():
    plan = plan_film(0, 600 * SECOND_MS, 10.0, 30)
    heavy = {"At 101": 5.0, "At 400": 1.0, "At 410": 2.0}
    captions = captions_of(
        chapters_at(0, 100, 101, 400, 410), plan, lambda chapter: heavy.get(chapter.subject.title, 0.0)
    )
    assert [caption.chapter.subject.title for caption in captions] == ["At 0", "At 101", "At 410"]


def test_a_chapter_that_finds_no_room_before_the_end_is_left_out():
    plan = plan_film(0, 60 * SECOND_MS, 60.0, 30)
    assert [each.chapter.subject.title for each in captions_of(chapters_at(58, 59), plan)] == ["At 58"]


def test_a_caption_is_in_the_pixels_while_it_is_shown(viewer, made):
    chapter = viewer.session.chapters[1]
    plan = plan_film(chapter.time_ms - MINUTE_MS, chapter.time_ms + MINUTE_MS, 60.0, 2)
    frames = list(film_frames(Filmed(viewer, plan, SMALL, dark_look())))
    bare = structs.replace(viewer.session, chapters=())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(viewer), "session", bare)
        without = list(film_frames(Filmed(viewer, plan, SMALL, dark_look())))
    differs = [one != other for one, other in zip(frames, without, strict=True)]
    assert differs == [False, False, True, True]
    assert made.start_ms < chapter.time_ms


def test_a_caption_shows_no_sum_before_all_of_it_has_happened():
    chapter = Chapter(60_000, WorstHour(2.989e9), end_ms=60_000 + HOUR_MS)
    title, sentence = caption_text(chapter, chapter.time_ms + HOUR_MS - 1)
    assert (title, sentence) == ("00:01 UTC · Worst hour begins", "")
    _, sentence = caption_text(chapter, chapter.time_ms + HOUR_MS)
    assert sentence == "$2.99 B are liquidated in the sixty minutes from here."


# --- what is known ---------------------------------------------------------------------------------------------------


def test_a_frame_shows_nothing_that_came_after_its_moment(viewer, made):
    """A film that goes on is the same up to where a shorter one of the same speed ends."""
    begin = made.start_ms + 15 * MINUTE_MS
    films = []
    for seconds in (120, 480):
        plan = plan_film(begin, begin + seconds * SECOND_MS, 60.0, 30)
        plan = structs.replace(plan, frame_count=seconds // 4 + 1, frames_per_second=15)
        films.append(film_frames(Filmed(viewer, plan, SMALL, dark_look()), 0, 31))
    for one, other in zip(*films, strict=True):
        assert one == other


def test_the_price_never_leaves_the_picture(viewer, made):
    camera = PriceCamera(30)
    for second in range(15 * 60, 35 * 60, 20):
        frame = viewer.frame_at(made.start_ms + second * SECOND_MS, MINUTE_MS)
        low, high = camera.range_at(frame, made.start_ms, ())
        assert low < frame.state.last_price < high


def test_the_same_film_has_the_same_frames(filmed):
    assert all(one == other for one, other in zip(film_frames(filmed), film_frames(filmed), strict=True))


# --- files -----------------------------------------------------------------------------------------------------------


def pixels_of(image: QImage) -> np.ndarray:
    data = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.width(), 4)
    return data[:, :, 2::-1].astype(np.int16)


def nothing(_frames, _written):
    """Nobody watches."""


def test_a_gif_has_the_promised_frames_and_duration_and_looks_like_them(filmed, tmp_path):
    path = tmp_path / "film.gif"
    write_film(filmed, film_file_for(path), path, nothing)
    with Image.open(path) as film:
        assert (film.n_frames, film.size) == (filmed.plan.frame_count, (SMALL.width, SMALL.height))
        assert film.info["loop"] == 0
        assert b"made with rektscope" in film.info["comment"]
        durations = []
        for place, frame in enumerate(film_frames(filmed)):
            film.seek(place)
            durations.append(film.info["duration"])
            seen = np.asarray(film.convert("RGB")).astype(np.int16)
            assert np.abs(seen - pixels_of(frame)).mean() < 4.0
    assert sum(durations) / 1000.0 == pytest.approx(filmed.plan.duration_s, rel=0.05)


def probed(path):
    done = subprocess.run(
        [shutil.which("ffprobe"), "-v", "error", "-count_frames", "-show_entries",
         "stream=nb_read_frames,width,height:format=duration:format_tags=title,comment", "-of", "default=nw=1", path],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return dict(line.split("=", 1) for line in done.stdout.splitlines())


@needs_ffmpeg
@pytest.mark.parametrize("suffix", [".mp4", ".webm"])
def test_a_film_has_the_promised_frames_and_duration(filmed, tmp_path, suffix):
    path = tmp_path / f"film{suffix}"
    reported = []
    write_film(filmed, film_file_for(path), path, lambda frames, written: reported.append((frames, written)))
    seen = {name.lower(): value for name, value in probed(path).items()}
    assert int(seen["nb_read_frames"]) == filmed.plan.frame_count
    assert (int(seen["width"]), int(seen["height"])) == (SMALL.width, SMALL.height)
    assert float(seen["duration"]) == pytest.approx(filmed.plan.duration_s, abs=0.05)
    assert seen["tag:title"] == "Forty minutes: binance:BTCUSDT"
    assert seen["tag:comment"].startswith("synthetic; levels are estimates of model rektscope (rank 0.89")
    assert [frames for frames, _ in reported] == list(range(1, filmed.plan.frame_count + 1))
    assert sorted(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("suffix", [".gif", pytest.param(".mp4", marks=needs_ffmpeg)])
@pytest.mark.parametrize("error", [KeyboardInterrupt, InputError])
def test_a_film_that_is_given_up_leaves_nothing(filmed, tmp_path, suffix, error):
    path = tmp_path / f"film{suffix}"
    path.write_bytes(b"an older film")

    def give_up(frames, _written):
        if frames == 2:
            raise error

    with pytest.raises(error):
        write_film(filmed, film_file_for(path), path, give_up)
    assert path.read_bytes() == b"an older film"
    assert sorted(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("suffix", [".gif", pytest.param(".mp4", marks=needs_ffmpeg)])
def test_the_size_is_estimated_within_a_factor_of_three(filmed, tmp_path, suffix):
    path = tmp_path / f"film{suffix}"
    film = film_file_for(path)
    about = estimated_bytes(filmed, film, tmp_path)
    assert list(tmp_path.iterdir()) == []
    write_film(filmed, film, path, nothing)
    assert path.stat().st_size / 3 < about < path.stat().st_size * 3


def test_without_ffmpeg_the_message_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(film_file, "ffmpeg_program", lambda: None)
    with pytest.raises(InputError, match=r"^An MP4 film needs ffmpeg.*apt install ffmpeg.*a \.gif.*GPL\.$"):
        film_file_for(tmp_path / "film.mp4")
    assert film_file_for(tmp_path / "film.gif").suffix == ".gif"


def test_an_ffmpeg_without_an_encoder_or_that_fails_is_reported(filmed, tmp_path, monkeypatch):
    program = tmp_path / "ffmpeg"
    program.write_text("#!/bin/sh\necho ' V..... mjpeg  Motion JPEG'\n")
    program.chmod(0o755)
    monkeypatch.setattr(film_file, "ffmpeg_program", lambda: str(program))
    with pytest.raises(InputError, match=r"cannot encode \.mp4: it has no libx264 or"):
        film_file_for(tmp_path / "film.mp4")
    program.write_text(
        "#!/bin/sh\nif [ $2 = -encoders ]; then echo ' V..... libx264  x'; else echo 'no room' >&2; exit 3; fi\n"
    )
    film = film_file_for(tmp_path / "film.mp4")
    with pytest.raises(InputError, match=r"^ffmpeg gave up: no room$"):
        write_film(filmed, film, tmp_path / "film.mp4", nothing)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["ffmpeg"]


@pytest.mark.parametrize("name", ["film.avi", "film", "film.png"])
def test_another_kind_of_file_is_refused(tmp_path, name):
    with pytest.raises(InputError, match=r"name it \.mp4, \.webm or \.gif\.$"):
        film_file_for(tmp_path / name)


@pytest.mark.parametrize("look", [dark_look, light_look])
def test_a_palette_holds_what_a_picture_is_made_of(look):
    colours = palette_of(look())
    assert len(colours) <= 255
    for name in ("text", "shorts", "longs", "danger", "ground", "chart"):
        wanted = int(getattr(look(), name)[1:], 16)
        nearest = min(colours, key=lambda each: sum(abs((each >> s & 255) - (wanted >> s & 255)) for s in (0, 8, 16)))
        assert sum(abs((nearest >> s & 255) - (wanted >> s & 255)) for s in (0, 8, 16)) <= 12


def test_nothing_of_the_page_moves_from_frame_to_frame(viewer, made):
    """Hatching, the moment at which the chart begins and the verdict change; the blocks stay where they are."""
    lettering, plans, captions, footers = Lettering(), set(), set(), set()
    frames = [viewer.frame_at(made.start_ms + minute * MINUTE_MS, MINUTE_MS) for minute in (20, 25, 30)]
    for frame, first in itertools.product(frames, (made.start_ms, made.start_ms + MINUTE_MS)):
        options = PictureOptions(first_ms=first, prices=(59_000.0, 62_000.0))
        composition = compose(
            frame,
            PRESETS["square"],
            dark_look(),
            options=options,
            lettering=lettering,
            notes_unknown=True,
        )
        plans.add(composition.plan.chart.getRect())
        footers.add("hatched: not covered" in composition.content.footer)
        captions |= {figure.caption for figure in composition.content.figures if "Liquidated" in figure.caption}
    assert len(plans) == 1
    assert footers == {True}
    assert captions == {"Liquidated since 3 Mar 23:40, all markets"}


def test_a_film_says_the_model_and_its_grade_in_its_file(filmed):
    comment = filmed.size.words["comment"]
    assert "model rektscope (rank 0.89 of 4-hour totals given the path" in comment
    assert "made with rektscope" in comment
