package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Lists of organisations at the command line, on an installation that nobody has used yet.
class ImportTest {
    private static final int ORGANISATIONS = 92;
    private static final List<String> TRADES =
            List.of("Bakkerij", "Windmolen", "Fietsendelers", "Zorgtuin", "Drukkerij", "Imkerij");
    private static final Installation place = Installation.empty();

    @AfterAll
    static void leave() {
        place.close();
    }

    @Test
    void a_list_is_tried_then_imported_and_the_second_time_changes_nothing() {
        var list = list();

        var tried = place.run("import", "organisations", list.toString(), "--dry-run");
        assertThat(tried.code()).as("%s", tried.err()).isZero();
        assertThat(tried.out().getLast()).startsWith(counts(ORGANISATIONS, 0));
        assertThat(tried.out()).anyMatch(line -> line.matches("\\s*2 .*Bakkerij .*"));

        var done = place.run("import", "organisations", list.toString());
        assertThat(done.code()).as("%s", done.err()).isZero();
        assertThat(done.out().getLast()).startsWith(counts(ORGANISATIONS, 0));

        var again = place.run("import", "organisations", list.toString());
        assertThat(again.code()).as("%s", again.err()).isZero();
        assertThat(again.out().getLast()).startsWith(counts(0, ORGANISATIONS));
    }

    @Test
    void each_wrong_line_is_named_and_nothing_is_imported() {
        var list =
                place.file(
                        "wrong.csv",
                        List.of(
                                "name,legal_form,enterprise_number",
                                "Het Warme Nest,cv,",
                                "De Nieuwe Kade,cv,0123.456.789",
                                "het warme nest!,cv,",
                                "De Open Schuur,cv,",
                                "\"De Halve Regel,cv"));

        for (int attempt = 1; attempt <= 2; attempt++) {
            var refused = place.run("import", "organisations", list.toString());

            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.out().getLast()).startsWith("2 nieuw, ");
            assertThat(line(refused, 3)).contains("klopt niet", "0123.456.789");
            assertThat(line(refused, 4)).contains("klopt niet", "regel 2");
            assertThat(line(refused, 6)).contains("klopt niet", "aanhalingsteken");
        }
    }

    @Test
    void a_file_that_is_not_there_is_said_in_one_line() {
        var refused = place.run("import", "organisations", "nergens.csv");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).containsExactly("meent: the file nergens.csv cannot be read");
    }

    private static Path list() {
        var lines = new ArrayList<>(List.of("name,legal_form"));
        IntStream.range(0, ORGANISATIONS)
                .mapToObj(i -> TRADES.get(i % TRADES.size()) + " " + street(i) + ",cv")
                .forEach(lines::add);
        return place.file("list.csv", lines);
    }

    // names that are not near each other
    private static String street(int number) {
        var letters = new StringBuilder();
        for (int rest = number * 7_919 + 31_337; rest > 0; rest /= 20) {
            letters.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20))
                    .append("aeiou".charAt(rest % 5));
        }
        return Character.toUpperCase(letters.charAt(0)) + letters.substring(1);
    }

    private static String counts(int fresh, int same) {
        return "%d nieuw, 0 gewijzigd, %d hetzelfde, 0 mogelijk dubbel, 0 kloppen niet."
                .formatted(fresh, same);
    }

    private static String line(Ran ran, int number) {
        return ran.out().stream()
                .filter(line -> line.matches("\\s*" + number + "  .*"))
                .findFirst()
                .orElseThrow();
    }
}
