package coop.meent.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.AccessMatrix;
import coop.meent.testkit.Cast;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class AccessTest {
    private static final String ELS = "Els Maes";
    private static final AccessMatrix MATRIX =
            AccessMatrix.read(Path.of("src/test/resources/access.csv"));
    private static Town town;

    @BeforeAll
    static void people(Site site) {
        town = Town.in(site);
        site.mandate(ELS, town.windhoek(), "REPRESENTATIVE");
    }

    @Test
    void every_route_is_in_the_matrix(Site site) {
        assertThat(MATRIX.gaps(site, "jobs")).isEmpty();
    }

    @Test
    void everybody_gets_what_was_promised(Site site) {
        var cast = new Cast(site, Town.AN, Town.BRAM, ELS);

        assertThat(MATRIX.differences(cast, new Board(site, town))).isEmpty();
    }

    /// Makes the vacancy that a line is about.
    private record Board(Site site, Town town) implements AccessMatrix.Scene {
        @Override
        public String value(String placeholder, AccessMatrix.Side side) {
            return switch (placeholder) {
                case "organisation" -> organisation(side);
                case "id:draft" -> Long.toString(draft(side));
                case "id:open" -> in("PUBLISHED", side);
                case "id:closed" -> in("FILLED", side);
                case "id:waiting" -> in("WAITING", side);
                case "id:members" -> membersOnly(in("PUBLISHED", side));
                default -> throw new AssertionError(placeholder);
            };
        }

        @Override
        public String body(String name, AccessMatrix.Side side) {
            return switch (name) {
                case "form" -> String.join("&", town.form("organisation=" + organisation(side)));
                case "filled" -> "reason=filled";
                case "withdrawn" -> "reason=withdrawn";
                case "why" -> "why=Nog niet.";
                case "json" -> town.json("\"organisation\": " + organisation(side));
                case "json-filled" -> "{\"reason\": \"filled\"}";
                case "json-withdrawn" -> "{\"reason\": \"withdrawn\"}";
                case "json-why" -> "{\"why\": \"Nog niet.\"}";
                default -> throw new AssertionError(name);
            };
        }

        private String organisation(AccessMatrix.Side side) {
            return switch (side) {
                case OWN -> Long.toString(town.windhoek());
                case OTHER -> Long.toString(town.dubbelBlad());
            };
        }

        private long draft(AccessMatrix.Side side) {
            return switch (side) {
                case OWN -> town.draft(Town.AN);
                case OTHER -> town.draft(Town.BRAM, "\"organisation\": " + town.dubbelBlad());
            };
        }

        private String in(String stage, AccessMatrix.Side side) {
            long id = draft(side);
            change("UPDATE jobs.vacancy SET stage = '" + stage + "', published_on = closes_on", id);
            return Long.toString(id);
        }

        private String membersOnly(String id) {
            change("UPDATE jobs.vacancy SET visibility = 'MEMBERS'", Long.parseLong(id));
            return id;
        }

        private void change(String what, long id) {
            try (var db = site.superuser()) {
                db.createUpdate(what + " WHERE id = :id").bind("id", id).execute();
            }
        }
    }
}
