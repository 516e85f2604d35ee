package coop.meent.soirees.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Problem;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is read of captions and chapters, and what is said of each wrong line.
class CaptionsTest {
    private static final String FINE =
            """
            WEBVTT Een uur over reserves

            NOTE
            Gemaakt door de vereniging

            1
            00:00.000 --> 00:02.500 align:start
            <v An Peeters>Welkom &amp; goeie<i>avond</i>
            allemaal.

            00:02.500 --> 01:00:05.000
            - Dag <00:00:03.000><c.geel>An</c>
            """;

    @Test
    void reads_what_is_said_from_when_to_when_and_by_whom() {
        var read = Captions.read("\uFEFF" + FINE.replace("\n", "\r\n"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.cues())
                .containsExactly(
                        new Cue(0, 2_500, "An Peeters", "Welkom & goeieavond allemaal."),
                        new Cue(2_500, 3_605_000, "", "- Dag An"));
        assertThat(read.words()).isEqualTo("Welkom & goeieavond allemaal. - Dag An");
    }

    @Test
    void what_it_writes_it_reads_again_as_the_same() {
        var once = Captions.read(FINE);
        assertThat(once.vtt())
                .startsWith("WEBVTT\n\n00:00:00.000 --> 00:00:02.500\n<v An Peeters>");
        assertThat(Captions.read(once.vtt()).cues()).isEqualTo(once.cues());
    }

    @Test
    void says_line_by_line_what_is_wrong() {
        assertThat(lines("Dag allemaal")).containsExactly("head 1");
        assertThat(lines("WEBVTTX\n\n00:01.000 --> 00:02.000\nDag")).containsExactly("head 1");
        assertThat(lines("WEBVTT\n\n")).containsExactly("none 1");
        assertThat(lines(cue("00:01 --> 00:02", "Dag"))).containsExactly("time 3");
        assertThat(lines(cue("00:01,000 --> 00:02,000", "Dag"))).containsExactly("time 3");
        assertThat(lines(cue("00:61.000 --> 00:62.000", "Dag"))).containsExactly("time 3");
        assertThat(lines(cue("00:02.000 --> 00:01.000", "Dag"))).containsExactly("end 3");
        assertThat(lines(cue("00:02.000 --> 00:03.000", ""))).containsExactly("empty 3");
        assertThat(lines(cue("00:02.000 --> 00:03.000", "a & b"))).containsExactly("entity 4");
        assertThat(lines(cue("00:02.000 --> 00:03.000", "<script>x"))).containsExactly("mark 4");
        assertThat(lines(cue("00:02.000 --> 00:03.000", "<b>x"))).containsExactly("open 4");
        assertThat(lines(cue("00:02.000 --> 00:03.000", "<b>x</i>"))).containsExactly("mark 4");
        assertThat(lines("WEBVTT\n\nSTYLE\n::cue {}\n\n00:01.000 --> 00:02.000\nDag"))
                .containsExactly("style 3");
        assertThat(lines("WEBVTT\n\nzomaar een regel\nen nog een")).containsExactly("stray 3");
    }

    @Test
    void says_of_several_lines_which_ones_but_not_of_hundreds() {
        var two = cue("00:05.000 --> 00:06.000", "Later") + "\n\n00:01.000 --> 00:02.000\nVroeger";
        assertThat(lines(two)).containsExactly("order 6");
        var glued = cue("00:01.000 --> 00:02.000", "Een\n00:03.000 --> 00:04.000\nTwee");
        assertThat(lines(glued)).containsExactly("blank 5");
        var many = "WEBVTT\n\n" + "fout\nfout\n\n".repeat(500);
        assertThat(lines(many)).hasSize(10);
    }

    @Test
    void no_garbage_makes_it_fall() {
        long seed = System.nanoTime();
        var dice = new Random(seed);
        var pieces =
                List.of(
                        "WEBVTT",
                        "\n",
                        "\n\n",
                        "-->",
                        " ",
                        "00:01.000",
                        "<v ",
                        ">",
                        "&",
                        "a",
                        "\t");
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder(i % 2 == 0 ? "WEBVTT\n\n" : "");
            for (int j = dice.nextInt(30); j > 0; j--) {
                text.append(pieces.get(dice.nextInt(pieces.size())));
            }
            var read = Captions.read(text.toString());
            assertThat(read.problems().isEmpty() || read.cues().isEmpty())
                    .as("seed %s", seed)
                    .isTrue();
            if (!read.cues().isEmpty()) {
                assertThat(Captions.read(read.vtt()).cues())
                        .as("seed %s", seed)
                        .isEqualTo(read.cues());
            }
        }
    }

    @Test
    void chapters_are_lines_with_a_time_and_a_title_in_order() {
        var fine = Chapters.read("0:00 Welkom\n\n12:30   Vragen uit de zaal\n1:02:03 Slot");
        assertThat(fine.problems()).isEmpty();
        assertThat(fine.chapters())
                .containsExactly(
                        new Chapter(0, "Welkom"),
                        new Chapter(750, "Vragen uit de zaal"),
                        new Chapter(3723, "Slot"));
        assertThat(Chapters.read(Chapters.typed(fine.chapters()))).isEqualTo(fine);
        var wrong = Chapters.read("Welkom\n1:00\n0:90 Te veel\n5:00 Goed\n4:00 Terug");
        assertThat(wrong.problems().stream().map(CaptionsTest::said))
                .containsExactly("time 1", "title 2", "time 3", "order 5");
    }

    @Test
    void a_transcript_has_paragraphs_by_speaker_and_pause() {
        var read =
                Captions.read(
                        """
                        WEBVTT

                        00:00.000 --> 00:02.000
                        <v An>Dag.

                        00:02.000 --> 00:03.000
                        <v An>Welkom.

                        00:03.000 --> 00:04.000
                        <v Rik>Dank je.

                        00:30.000 --> 00:31.000
                        <v Rik>Zijn er vragen?
                        """);
        assertThat(Transcript.of(read))
                .containsExactly(
                        new Transcript.Paragraph(0, "An", "Dag. Welkom."),
                        new Transcript.Paragraph(3, "Rik", "Dank je."),
                        new Transcript.Paragraph(30, "", "Zijn er vragen?"));
    }

    private static String cue(String times, String text) {
        return "WEBVTT\n\n" + times + "\n" + text;
    }

    private static List<String> lines(String text) {
        return Captions.read(text).problems().stream().map(CaptionsTest::said).toList();
    }

    private static String said(Problem problem) {
        var key = problem.key();
        return key.substring(key.lastIndexOf('.') + 1) + " " + problem.arguments().getFirst();
    }
}
