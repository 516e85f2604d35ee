package coop.meent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutTest {
    @TempDir Path root;

    @Test
    void a_piece_stands_between_its_marks_and_moves_to_the_left() throws IOException {
        write(
                "A.java",
                """
                class A {
                    // cut: greet
                    void greet() {
                        say("hallo");
                    }
                    // end
                    void other() {}
                }
                """);

        assertThat(Cut.of("A.java#greet").text(root))
                .isEqualTo("void greet() {\n    say(\"hallo\");\n}\n");
        assertThatThrownBy(() -> Cut.of("A.java#gone").text(root)).hasMessageContaining("gone");
    }

    @Test
    void templates_sql_and_words_are_cut_by_their_own_comments() throws IOException {
        write("a.peb", "{# cut: form #}\n<form>\n{# end #}\n");
        write("a.sql", "-- cut: table\nCREATE TABLE a.b ();\n-- end\n");
        write("a.properties", "# cut: words\na = b\n# end\n");

        assertThat(Cut.of("a.peb#form").text(root)).isEqualTo("<form>\n");
        assertThat(Cut.of("a.sql#table").text(root)).isEqualTo("CREATE TABLE a.b ();\n");
        assertThat(Cut.of("a.properties#words").text(root)).isEqualTo("a = b\n");
    }

    @Test
    void a_piece_of_two_parts_is_one_block_and_a_whole_file_has_no_marks() throws IOException {
        write("a.sql", "-- cut: x\nfirst\n-- end\nbetween\n-- cut: x\nsecond\n-- end\n");

        assertThat(Cut.of("a.sql#x").text(root)).isEqualTo("first\nsecond\n");
        assertThat(Cut.of("a.sql").text(root)).isEqualTo("first\nbetween\nsecond\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(root.resolve(file), text);
    }
}
