package coop.meent.shares.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Coop;
import coop.meent.shares.desk.Furnished;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MeentTest
class ImportTest {
    private static final String RIGHT =
            """
            nr;naam;voornaam;geboortedatum;gemeente;klasse;aantal;gestort;datum
            107;De Wolf;Agnes;14/05/1961;Aalst;A;20;2.500,00;14/05/2021
            107;De Wolf;Agnes;14/05/1961;Aalst;A;4;500,00;01/02/2022
            113;Aziz;Mourad;1990-01-30;Aalst;A;4;500,00;06/03/2023
            """;

    private static Coop coop;

    @TempDir private Path folder;

    @BeforeAll
    static void people(Site site) {
        coop = Furnished.in(site).coop();
    }

    @Test
    void a_sheet_with_mistakes_says_so_line_by_line_and_changes_nothing(Site site)
            throws IOException {
        var wrong =
                RIGHT.replace(";20;", ";0,5;")
                        .replace("30;Aalst;A", "30;Aalst;Z")
                        .replace("01/02/2022", "30/02/2022");
        long before = entries(site);

        var page = checked(site, send(wrong));

        assertThat(page)
                .contains(
                        "3 van de 3 regels kunnen nog niet",
                        "“0,5” is geen aantal",
                        "klasse “Z” bestaat niet",
                        "“30/02/2022” is geen datum");
        assertThat(entries(site)).isEqualTo(before);
    }

    @Test
    void a_right_sheet_comes_in_once_its_totals_are_those_of_the_older_register(Site site)
            throws IOException {
        var at = send(RIGHT);
        assertThat(checked(site, at)).contains("Alle regels zijn in orde");
        long before = entries(site);

        var other = coop.manager().post(at + "/bring", "shares1=29", "paid1=3500");
        assertThat(other.expect(422).text()).contains("Dat is niet wat in het bestand staat");
        assertThat(entries(site)).isEqualTo(before);

        coop.manager().post(at + "/bring", "shares1=28", "paid1=3.500,00").expect(303);
        site.settled();

        assertThat(coop.manager().get(at).text()).contains("3 regels ingelezen");
        assertThat(entries(site)).isEqualTo(before + 3);
        assertThat(coop.manager().get(coop.a().path("/holders/107")).text())
                .contains("Agnes De Wolf");
        coop.manager().post(at + "/bring", "shares1=28", "paid1=3.500,00").expect(409);
        assertThat(entries(site)).isEqualTo(before + 3);
    }

    @Test
    void what_is_no_sheet_is_refused_beside_its_field() throws IOException {
        var file = Files.write(folder.resolve("x.xlsx"), new byte[] {'P', 'K', 3, 4, 9, 9});

        var answer = coop.manager().upload(coop.a().path("/import"), Map.of("sheet", file));

        assertThat(answer.expect(422).text()).contains("Dit kunnen we niet lezen");
        coop.shareholder().get(coop.a().path("/import")).expect(404);
        coop.site().as(coop.b().manager()).get(coop.a().path("/import")).expect(404);
    }

    @Test
    void everything_comes_in_elsewhere_with_the_same_chain(Site site) throws Exception {
        var whole = folder.resolve("register.json");
        Files.write(whole, coop.manager().file(coop.a().path("/export/register.json")));
        long empty = Coop.open(site, coop.a().organisation(), "Leeg");

        var at =
                coop.manager()
                        .upload("/shares/" + empty + "/import", Map.of("sheet", whole))
                        .expect(303)
                        .location();
        coop.manager().post(at + "/bring").expect(303);
        site.settled();

        assertThat(coop.manager().get(at).text()).contains("ingelezen");
        assertThat(head(site, empty)).isEqualTo(head(site, coop.a().register()));
        coop.manager().upload("/shares/" + empty + "/import", Map.of("sheet", whole)).expect(422);
    }

    @Test
    void an_export_that_was_changed_is_not_taken_over(Site site) throws Exception {
        var whole =
                new String(
                        coop.manager().file(coop.a().path("/export/register.json")),
                        StandardCharsets.UTF_8);
        var file =
                Files.writeString(
                        folder.resolve("register.json"),
                        whole.replaceFirst("\"cause\": \"[^\"]*\"", "\"cause\": \"X-1\""));
        long empty = Coop.open(site, coop.a().organisation(), "Leeg");

        var answer = coop.manager().upload("/shares/" + empty + "/import", Map.of("sheet", file));

        assertThat(answer.expect(422).text()).contains("De keten in dit bestand klopt niet");
    }

    @Test
    void a_sheet_that_nobody_brings_in_is_gone_after_thirty_days(Site site) throws IOException {
        var at = send(RIGHT);

        site.clock().forward(Duration.ofDays(31));
        site.work("shares/imports");

        assertThat(coop.manager().get(at).text()).contains("Weggegooid");
        assertThat(
                        number(
                                site,
                                "SELECT count(*) FROM shares.import_line WHERE 'Agnes' = ANY(cells)"))
                .isZero();
    }

    @Test
    void a_sheet_of_holdings_tells_who_holds_what_on_a_day() throws Exception {
        var csv =
                new String(
                        coop.manager().file(coop.a().path("/export/holdings.csv?asOf=2026-05-01")),
                        StandardCharsets.UTF_8);

        assertThat(csv)
                .contains("Rik")
                .contains("Bakkerij Ochtendploeg")
                .doesNotContain(Coop.CANARY);
    }

    private String send(String sheet) throws IOException {
        var file = Files.writeString(folder.resolve("register.csv"), sheet);
        var at =
                coop.manager()
                        .upload(coop.a().path("/import"), Map.of("sheet", file))
                        .expect(303)
                        .location();
        assertThat(coop.manager().get(at).text()).contains("Wat staat waar in register.csv?");
        return at;
    }

    private static String checked(Site site, String at) {
        coop.manager()
                .post(
                        at + "/columns",
                        "column1=number",
                        "column2=name",
                        "column3=firstName",
                        "column4=born",
                        "column5=place",
                        "column6=class",
                        "column7=quantity",
                        "column8=paid",
                        "column9=since",
                        "common=")
                .expect(303);
        site.settled();
        return coop.manager().get(at).text();
    }

    private static long entries(Site site) {
        return number(
                site,
                "SELECT count(*) FROM shares.entry WHERE register_id = " + coop.a().register());
    }

    private static String head(Site site, long register) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            "SELECT seq || ':' || encode(hash, 'hex') FROM shares.head WHERE register_id = :id")
                    .bind("id", register)
                    .mapTo(String.class)
                    .one();
        }
    }

    private static long number(Site site, String sql) {
        try (var db = site.superuser()) {
            return db.createQuery(sql).mapTo(Long.class).one();
        }
    }
}
