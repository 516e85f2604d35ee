package coop.meent.core.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.meent.core.papers.LineDrawing.Line;
import coop.meent.core.papers.LineDrawing.Word;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineDrawingTest {
    @Test
    void it_is_read_as_it_is_written() {
        var drawing =
                LineDrawing.of(
                        "box 40 30.5; fill 90 M0 0L40 0L40 30Z; line 1.5 0 6,2 M-1 2 L 3,4;"
                                + " text 9 20 20 15 Twee; ");

        assertThat(drawing.wide()).isEqualTo(40);
        assertThat(drawing.high()).isEqualTo(30.5);
        assertThat(drawing.marks()).hasSize(3).extracting(it -> it.grey()).contains(90, 0, 20);
        var line = (Line) drawing.marks().get(1);
        assertThat(line.dash()).containsExactly(6, 2);
        assertThat(line.path().getBounds2D()).isEqualTo(new Rectangle2D.Double(-1, 2, 4, 2));
        assertThat(drawing.marks().getLast()).isEqualTo(new Word(20, 9, 20, 15, "Twee"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "M0 0L1 1",
                "box 0 10",
                "box 10 10; circle 3 3",
                "box 10 10; fill 101 M0 0Z",
                "box 10 10; fill red M0 0Z",
                "box 10 10; fill 0 L1 1",
                "box 10 10; fill 0 Z",
                "box 10 10; fill 0 M0 0C1 1 2 2 3 3",
                "box 10 10; fill 0 M0 0L1",
                "box 10 10; line 0 0 - M0 0L1 1",
                "box 10 10; line 1 0 0,0 M0 0L1 1",
                "box 10 10; line 1 0 1,. M0 0L1 1",
                "box 10 10; line 1e9 0 - M0 0L1 1",
                "box 10 10; line 1 0 - M99999 0L1 1",
                "box 10 10; text 9 0 1 1",
                "box 10 10; url(file:///etc/passwd)"
            })
    void what_is_not_written_so_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> LineDrawing.of(text));
    }

    @Test
    void a_path_of_any_length_is_read_or_refused() {
        var steps = "L1 1".repeat(20_000);

        assertThat(LineDrawing.of("box 9 9; fill 0 M0 0" + steps).marks()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineDrawing.of("box 9 9; fill 0 M0 0" + steps + steps));
    }
}
