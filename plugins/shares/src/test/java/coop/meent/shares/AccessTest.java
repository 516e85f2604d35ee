package coop.meent.shares;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Route;
import coop.meent.core.web.Contribution;
import coop.meent.shares.desk.Furnished;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who gets which answer from every route. `access.csv` gives each route a rule, and
/// `access-rules.csv` what that rule promises to whom, both written from what was promised. `yes`
/// is any answer but a refusal: what was typed may still be wrong.
@MeentTest
class AccessTest {
    private static final Path ROUTES = Path.of("src/test/resources/access.csv");
    private static final Path RULES = Path.of("src/test/resources/access-rules.csv");
    private static final String MANDATED = "Mandy Ros";

    private static Coop coop;
    private static final Map<Part, Caller> TOKENS = new EnumMap<>(Part.class);

    /// Who asks, in the order of the columns.
    private enum Part {
        VISITOR,
        MANAGER,
        BOARD,
        SHAREHOLDER,
        OTHER,
        HELPDESK,
        MANDATED,
        ADMINISTRATOR
    }

    /// A line of the table.
    private record Row(String verb, String path, String rule) {
        String route() {
            return verb + " " + path.replaceAll(":[^}]*}", "}");
        }

        String asked(Coop.Party party) {
            return path.replace("{register}", Long.toString(party.register()))
                    .replaceAll("\\{[a-z]+:([^}]*)}", "$1")
                    .replaceAll("\\{[^}]*}", "1");
        }
    }

    @BeforeAll
    static void people(Site site) {
        coop = Furnished.in(site).coop();
        site.mandate(MANDATED, coop.provider(), "EDITOR");
        coop.board()
                .post(
                        coop.a().path("/mandates/new"),
                        "provider=" + coop.provider(),
                        "person=" + coop.person(MANDATED),
                        "rights=enter",
                        "from=2026-05-01",
                        "until=2026-12-31")
                .expect(303);
    }

    @Test
    void every_route_is_in_the_table(Site site) throws IOException {
        var known = rows().stream().map(Row::route).toList();
        assertThat(routes(site)).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everybody_gets_what_was_promised() throws IOException {
        var promises = promises();
        var differences = new ArrayList<String>();
        for (var row : rows()) {
            for (var part : Part.values()) {
                var promised = promises.get(row.rule() + " " + part);
                var answered = word(answer(part, row, coop.a()));
                if (!answered.equals(promised)) {
                    differences.add(
                            "%s (%s) by the %s is %s, promised %s"
                                    .formatted(row.route(), row.rule(), part, answered, promised));
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void of_another_register_nobody_of_this_one_learns_even_that_it_is() throws IOException {
        var differences = new ArrayList<String>();
        for (var row : rows()) {
            for (var part : Part.values()) {
                boolean theirs = part == Part.VISITOR || part == Part.OTHER;
                if (row.path().contains("{register}") && !theirs) {
                    var answered = word(answer(part, row, coop.b()));
                    if (!answered.equals("404")) {
                        differences.add(row.route() + " by the " + part + " is " + answered);
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void what_opens_the_data_of_others_asks_for_a_second_factor(Site site) {
        var weak =
                contributions(site)
                        .flatMap(AccessTest::all)
                        .filter(it -> it.path().contains("{register}"))
                        .filter(it -> !it.path().contains("/own"))
                        .filter(it -> !it.access().asksStrength())
                        .map(Route::path);

        assertThat(weak).isEmpty();
    }

    private static Stream<Contribution> contributions(Site site) {
        return site.contributions().stream().filter(it -> it.owner().equals("shares"));
    }

    private static Stream<Route> all(Contribution it) {
        return Stream.concat(it.routes().stream(), it.apiRoutes().stream());
    }

    private static List<String> routes(Site site) {
        return contributions(site)
                .flatMap(owned ->
                        Stream.concat(
                                owned.routes().stream().map(it -> it.verb() + " " + owned.path(it)),
                                owned.apiRoutes().stream()
                                        .map(it -> it.verb() + " " + owned.apiPath(it))))
                .toList();
    }

    private static Answer answer(Part part, Row row, Coop.Party party) {
        boolean api = row.path().startsWith("/api/");
        var caller = api ? TOKENS.computeIfAbsent(part, AccessTest::token) : caller(part);
        var path = row.asked(party);
        if (row.verb().equals("GET")) {
            return caller.get(path);
        }
        return api ? caller.send(row.verb(), path, "{}") : caller.post(path);
    }

    private static Caller caller(Part part) {
        return switch (part) {
            case VISITOR -> coop.site().visitor();
            case ADMINISTRATOR -> coop.site().asAdministrator();
            default -> coop.site().as(name(part));
        };
    }

    private static Caller token(Part part) {
        return switch (part) {
            case VISITOR -> coop.site().visitor();
            case ADMINISTRATOR -> coop.site().administratorToken();
            default -> coop.site().token(name(part));
        };
    }

    private static String name(Part part) {
        return switch (part) {
            case MANAGER -> coop.a().manager();
            case BOARD -> coop.a().board();
            case SHAREHOLDER -> coop.a().shareholder();
            case OTHER -> coop.b().shareholder();
            case HELPDESK -> Coop.HELPDESK;
            case MANDATED -> MANDATED;
            case VISITOR, ADMINISTRATOR -> "";
        };
    }

    private static String word(Answer answer) {
        boolean led = answer.status() == 303 && answer.location().startsWith("/login?next=");
        if (led || answer.status() == 401) {
            return "login";
        }
        boolean refused =
                answer.status() == 403 || answer.status() == 404 || answer.status() >= 500;
        return refused ? Integer.toString(answer.status()) : "yes";
    }

    private static List<Row> rows() throws IOException {
        return lines(ROUTES).map(it -> new Row(it.get(0), it.get(1), it.get(2))).toList();
    }

    private static Map<String, String> promises() throws IOException {
        var promises = new TreeMap<String, String>();
        lines(RULES)
                .forEach(cells -> {
                    for (int i = 1; i < cells.size(); i++) {
                        promises.put(cells.getFirst() + " " + Part.values()[i - 1], cells.get(i));
                    }
                });
        return promises;
    }

    private static Stream<List<String>> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .filter(it -> !it.isBlank() && !it.startsWith("#"))
                .map(it -> Stream.of(it.split(",", -1)).map(String::strip).toList());
    }
}
