package coop.meent.core.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.MeentException;
import coop.meent.api.Viewer;
import coop.meent.core.data.CoreDatabase;
import coop.meent.core.membership.KnownOrganisation;
import coop.meent.core.membership.MembershipDesk;
import coop.meent.core.membership.OrganisationsInMemory;
import coop.meent.core.membership.PeriodForm;
import coop.meent.core.membership.PlatformTexts;
import coop.meent.testkit.MovableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrganisationImportTest {
    @RegisterExtension static final CoreDatabase DATABASE = CoreDatabase.open(1);
    private static final Viewer TEAM = CoreDatabase.WORK;
    private static final String LIST =
            """
            naam;rechtsvorm;ondernemingsnummer;gemeente
            Zonnewind;cv;0123.456.749;Leuven
            De Kiem;vzw;;Gent
            Énergie d’ici;SC;;Namur
            """;
    private static final String WRONG =
            """
            naam;rechtsvorm;ondernemingsnummer
            Zonnewind;cv;0123.456.749
            "De Kiem;vzw;
            ZONNEWIND;cv;0123456749
            Brood;cv;0123.456.750
            """;

    private final MovableClock clock = MovableClock.at("2026-05-01T12:00");
    private final OrganisationsInMemory memory = new OrganisationsInMemory(DATABASE.core());
    private final OrganisationImport imports =
            new OrganisationImport(DATABASE.core(), memory, new PlatformTexts(), clock);

    @BeforeEach
    void empty() {
        DATABASE.asSuperuser(db ->
                db.execute(
                        "TRUNCATE core.organisation, core.import_run, core.import_pending,"
                                + " core.outbox CASCADE"));
        memory.reload();
    }

    @Test
    void a_dry_run_writes_nothing_and_the_real_run_all() throws IOException {
        var dry = imports.dryRun(TEAM, stream(LIST), "leden.csv", plain());

        assertThat(dry.counts()).isEqualTo(new ImportReport.Counts(3, 0, 0, 0, 0));
        assertThat(memory.byName()).isEmpty();

        var real = imports.run(TEAM, stream(LIST), "leden.csv", plain());

        assertThat(real.run()).isPresent();
        assertThat(names()).containsExactly("De Kiem", "Énergie d’ici", "Zonnewind");
        assertThat(DATABASE.number("SELECT count(*) FROM core.outbox")).isEqualTo(3);
    }

    @Test
    void the_same_file_again_changes_nothing() throws IOException {
        imports.run(TEAM, stream(LIST), "leden.csv", plain());

        var again = imports.run(TEAM, stream(LIST), "leden.csv", plain());

        assertThat(again.counts()).isEqualTo(new ImportReport.Counts(0, 0, 3, 0, 0));
        assertThat(again.run()).isEmpty();
        assertThat(imports.earlier(TEAM)).hasSize(1);
    }

    @Test
    void a_file_with_wrong_lines_is_refused_as_a_whole_and_each_is_named() throws IOException {
        var report = imports.run(TEAM, stream(WRONG), "fout.csv", plain());

        assertThat(report.refused()).isTrue();
        assertThat(names()).isEmpty();
        assertThat(report.lines())
                .filteredOn(line -> line.kind().equals("invalid"))
                .extracting(ImportReport.Line::number)
                .containsExactly(3, 4, 5);
        assertThat(report.print())
                .contains("aanhalingsteken")
                .contains("Regel 4 is dezelfde organisatie als regel 2.")
                .contains("0123.456.750");
    }

    @Test
    void wrong_lines_can_be_left_out() throws IOException {
        var options = new OrganisationImport.Options(true, false, "nl");

        assertThat(imports.run(TEAM, stream(WRONG), "fout.csv", options).refused()).isFalse();
        assertThat(names()).containsExactly("Zonnewind");
    }

    @Test
    void a_whole_import_can_be_undone_except_for_what_was_used_since() throws IOException {
        imports.run(TEAM, stream("naam;plaats\nDe Kiem;Aalst\nBrood;Aalst\n"), "een.csv", plain());
        var second = "naam;plaats\nDe Kiem;Gent\nZonnewind;Genk\nZee;Oostende\n";
        var run = imports.run(TEAM, stream(second), "twee.csv", plain()).run().orElseThrow();
        long zee =
                memory.byName().stream()
                        .filter(one -> one.data().name().equals("Zee"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        new MembershipDesk(DATABASE.core(), memory)
                .addPeriod(TEAM, zee, PeriodForm.period("small", "2026-01-01", ""));

        var undone = imports.undo(TEAM, run);

        assertThat(undone).isEqualTo(new OrganisationImport.Undone(1, 1, List.of("Zee")));
        assertThat(names()).containsExactly("Brood", "De Kiem", "Zee");
        assertThat(memory.byName().get(1).data().place()).isEqualTo("Aalst");
        assertThat(imports.earlier(TEAM).getFirst().undone()).isTrue();
        assertThatThrownBy(() -> imports.undo(TEAM, run)).isInstanceOf(MeentException.class);
    }

    @Test
    void a_file_waits_a_day_for_a_yes() {
        var key = imports.keep(TEAM, "leden.csv", LIST.getBytes(StandardCharsets.UTF_8));
        assertThat(imports.waiting(TEAM, key).orElseThrow().fileName()).isEqualTo("leden.csv");

        clock.forward(Duration.ofHours(25));
        imports.tidying().work().run();

        assertThat(imports.waiting(TEAM, key)).isEmpty();
    }

    @Test
    void five_thousand_lines_are_imported_and_undone() throws IOException {
        var file = new StringBuilder("naam,rechtsvorm\n");
        for (int i = 0; i < 5_000; i++) {
            file.append("Organisatie ").append(i).append(",cv\n");
        }

        var report = imports.run(TEAM, stream(file.toString()), "veel.csv", plain());
        assertThat(memory.byName()).hasSize(5_000);

        imports.undo(TEAM, report.run().orElseThrow());
        assertThat(memory.byName()).isEmpty();
    }

    private List<String> names() {
        return memory.byName().stream().map(KnownOrganisation::data).map(it -> it.name()).toList();
    }

    private static OrganisationImport.Options plain() {
        return new OrganisationImport.Options(false, false, "nl");
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
