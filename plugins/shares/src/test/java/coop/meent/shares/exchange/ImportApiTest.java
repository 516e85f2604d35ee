package coop.meent.shares.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.shares.Coop;
import coop.meent.shares.desk.Furnished;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that brings an older register in.
@MeentTest
class ImportApiTest {
    private static final String SHEET =
            """
            nr;naam;voornaam;geboortedatum;gemeente;klasse;aantal;gestort;datum
            107;De Wolf;Agnes;14/05/1961;Aalst;A;20;2.500,00;14/05/2021
            113;Aziz;Mourad;1990-01-30;Aalst;A;4;500,00;06/03/2023
            """;
    private static final String COLUMNS =
            """
            {"columns": ["number", "name", "firstName", "born", "place", "class", "quantity", "paid",
             "since"]}\
            """;

    private static Coop coop;

    @TempDir private Path folder;

    @BeforeAll
    static void people(Site site) {
        coop = Furnished.in(site).coop();
    }

    @Test
    void a_sheet_is_sent_checked_and_brought_in(Site site) throws IOException {
        var sent = send(SHEET).expect(201);
        var at = sent.header("Location").orElseThrow();
        assertThat(sent.json().path("state").asText()).isEqualTo("SENT");
        assertThat(sent.json().path("columns").toString()).contains("number", "firstName");

        var checking = manager().send("PUT", at + "/columns", COLUMNS).expect(202);
        assertThat(checking.json().path("work").asLong()).isPositive();
        site.settled();
        var checked = read(at);
        assertThat(checked.path("state").asText()).isEqualTo("CHECKED");
        assertThat(checked.path("wrong").asInt()).isZero();
        assertThat(checked.path("totals").get(0).path("shares").asInt()).isEqualTo(24);

        var differs = manager().send("POST", at + "/bring", totals(25)).expect(422);
        assertThat(differs.json().path("errors").toString()).contains("shares1");
        manager().send("POST", at + "/bring", "{}").expect(422);
        manager().send("POST", at + "/bring", totals(24)).expect(202);
        site.settled();

        assertThat(read(at).path("state").asText()).isEqualTo("DONE");
        assertThat(read(at).path("brought").asInt()).isEqualTo(2);
        manager().send("POST", at + "/bring", totals(24)).expect(409);
        manager().send("DELETE", at, "").expect(409);
        assertThat(read(path("/imports")).path("items")).isNotEmpty();
    }

    @Test
    void what_is_wrong_is_said_line_by_line(Site site) throws IOException {
        var at =
                send(SHEET.replace("107;", "207;").replace("113;", "213;").replace(";20;", ";0,5;"))
                        .expect(201)
                        .header("Location")
                        .orElseThrow();
        manager().send("PUT", at + "/columns", "{\"columns\": [\"number\"]}").expect(422);
        manager().send("PUT", at + "/columns", COLUMNS).expect(202);
        site.settled();

        assertThat(read(at).path("wrong").asInt()).isEqualTo(1);
        var lines = read(at + "/lines");
        assertThat(lines.path("next").isNull()).isTrue();
        var mistake = lines.path("items").get(0).path("mistakes").get(0);
        assertThat(lines.path("items").get(0).path("line").asInt()).isEqualTo(2);
        assertThat(mistake.path("field").asText()).isEqualTo("quantity");
        assertThat(mistake.path("message").asText()).contains("0,5");
        manager().send("POST", at + "/bring", totals(24)).expect(409);
        manager().send("DELETE", at, "").expect(204);
        assertThat(read(at).path("state").asText()).isEqualTo("DROPPED");
    }

    @Test
    void what_is_no_sheet_is_refused_with_its_field() throws IOException {
        var file = Files.write(folder.resolve("x.xlsx"), new byte[] {'P', 'K', 3, 4, 9, 9});
        var strange = manager().upload(path("/imports"), Map.of("sheet", file)).expect(422);
        assertThat(strange.json().path("errors").toString()).contains("\"sheet\"");
        manager().send("POST", path("/imports"), "{}").expect(422);
        coop.site().token(coop.b().manager()).get(path("/imports")).expect(404);
    }

    private Answer send(String sheet) throws IOException {
        var file = Files.writeString(folder.resolve("register.csv"), sheet);
        return manager().upload(path("/imports"), Map.of("sheet", file));
    }

    private static String totals(int shares) {
        return """
        {"totals": [{"shareClass": 1, "shares": %d, "paidCents": 300000}]}\
        """
                .formatted(shares);
    }

    private static JsonNode read(String path) {
        return manager().get(path).expect(200).json();
    }

    private static Caller manager() {
        return coop.site().token(coop.a().manager());
    }

    private static String path(String below) {
        return "/api/v1/shares/registers/" + coop.a().register() + below;
    }
}
