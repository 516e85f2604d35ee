package coop.meent.shares.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Coop;
import coop.meent.shares.desk.Furnished;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A sheet of more lines than one person brings in alone.
@MeentTest
class ManyLinesTest {
    private static final String SAYS = "30 regels, 60 aandelen, €\u00a07.500,00 gestort";

    private static Coop coop;

    @TempDir private Path folder;

    @BeforeAll
    static void people(Site site) {
        coop = Furnished.in(site).coop();
    }

    @Test
    void the_second_person_reads_what_it_comes_to() throws IOException {
        var at = asked();
        var proposal = proposal(at);

        assertThat(coop.board().get(proposal).text())
                .contains("Een register inlezen", SAYS.replace('\u00a0', ' '), "1 mei 2026")
                .contains(coop.a().manager())
                .doesNotContain("nr.", "Agnes", "leden-van-agnes");
        coop.manager().post(at + "/drop").expect(303);
    }

    @Test
    void the_keeper_drops_it_while_it_waits_and_nobody_signs_for_it_any_more(Site site)
            throws IOException {
        var at = asked();
        var proposal = proposal(at);
        var page = coop.manager().get(at);
        assertThat(page.text())
                .contains("Gooi dit bestand weg", "de vraag aan de tweede persoon vervalt");

        coop.board().post(at + "/drop").expect(403);
        coop.manager().post(at + "/drop").expect(303);

        assertThat(coop.manager().get(at).text()).contains("Weggegooid");
        assertThat(coop.board().get(proposal).text()).contains("Ingetrokken");
        coop.board().post(proposal + "/approve").expect(409);
        assertThat(audited(site, "import.dropped")).isPositive();
        assertThat(audited(site, "proposal.withdrawn")).isPositive();
    }

    private String asked() throws IOException {
        var lines =
                IntStream.rangeClosed(1, 30)
                        .mapToObj("De Wolf %1$d;Agnes;A;2;250,00;14/05/2021"::formatted)
                        .collect(Collectors.joining("\n"));
        var file =
                Files.writeString(
                        folder.resolve("leden-van-agnes.csv"),
                        "naam;voornaam;klasse;aantal;gestort;datum\n" + lines + "\n");
        var at =
                coop.manager()
                        .upload(coop.a().path("/import"), Map.of("sheet", file))
                        .expect(303)
                        .location();
        coop.manager()
                .post(
                        at + "/columns",
                        "column1=name",
                        "column2=firstName",
                        "column3=class",
                        "column4=quantity",
                        "column5=paid",
                        "column6=since",
                        "common=")
                .expect(303);
        coop.site().settled();
        coop.manager().post(at + "/bring", "shares1=60", "paid1=7500").expect(303);
        return at;
    }

    private static String proposal(String at) {
        return coop.manager().get(at).html().select("a[href*=/proposals/]").attr("href");
    }

    private static long audited(Site site, String action) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            "SELECT count(*) FROM core.audit_line WHERE action LIKE '%' || :action")
                    .bind("action", action)
                    .mapTo(Long.class)
                    .one();
        }
    }
}
