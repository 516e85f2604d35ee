package coop.meent.soirees;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Party.Part;
import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who gets which answer from every route: `access.csv` has a line for each, written from what was
/// promised. The last cell is the body, JSON or form fields `a=1&b=2`, and may hold commas.
@MeentTest
class AccessTest {
    private static final Path FILE = Path.of("src/test/resources/access.csv");
    private static final int COLUMNS = 12;

    /// A line of the file.
    private record Row(String verb, String path, List<String> promised, String body) {
        static Row of(String line) {
            var cells = Stream.of(line.split(",", COLUMNS)).map(String::strip).toList();
            assertThat(cells).as(line).hasSize(COLUMNS);
            return new Row(
                    cells.get(0), cells.get(1), cells.subList(2, COLUMNS - 1), cells.getLast());
        }

        String route() {
            return verb + " " + path.replaceAll("\\?.*", "").replaceAll(":[^}>]*([}>])", "$1");
        }

        boolean api() {
            return path.startsWith("/api/");
        }
    }

    @Test
    void every_route_is_in_the_file(Site site) throws IOException {
        var known = rows().stream().map(Row::route).distinct().toList();

        assertThat(routes(site)).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everybody_gets_what_was_promised(Site site) throws IOException {
        var party = Party.in(site);
        var differences = new ArrayList<String>();
        try (var scene = new Scene(party)) {
            for (var row : rows()) {
                for (var part : Part.values()) {
                    var answered = word(answer(party, part, row, scene));
                    var promised = row.promised().get(List.of(Part.values()).indexOf(part));
                    if (!answered.equals(promised)) {
                        differences.add(
                                "%s %s by %s is %s, promised %s"
                                        .formatted(
                                                row.verb(), row.path(), part, answered, promised));
                    }
                }
            }
        }

        assertThat(differences).isEmpty();
    }

    private static Answer answer(Party party, Part part, Row row, Scene scene) {
        boolean reads = row.verb().equals("GET");
        var path = scene.filled(row.path(), part, reads);
        var caller = row.api() ? party.token(part) : party.browser(part);
        if (reads) {
            return caller.get(path);
        }
        var body = scene.filled(row.body(), part, false);
        return row.api()
                ? caller.send(row.verb(), path, body)
                : caller.post(path, body.isEmpty() ? new String[0] : body.split("&", -1));
    }

    private static String word(Answer answer) {
        boolean led = answer.status() == 303 && answer.location().startsWith("/login?next=");
        return led ? "login" : Integer.toString(answer.status());
    }

    private static Set<String> routes(Site site) {
        var routes = new TreeSet<String>();
        site.contributions().stream()
                .filter(it -> it.owner().equals("soirees"))
                .forEach(owned -> {
                    owned.routes().forEach(it -> routes.add(it.verb() + " " + owned.path(it)));
                    owned.apiRoutes()
                            .forEach(it -> routes.add(it.verb() + " " + owned.apiPath(it)));
                });
        return routes;
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(FILE).stream()
                .skip(1)
                .filter(it -> !it.isBlank() && !it.startsWith("#"))
                .map(Row::of)
                .toList();
    }
}
