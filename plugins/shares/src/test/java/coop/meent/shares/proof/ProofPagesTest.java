package coop.meent.shares.proof;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Command;
import coop.meent.shares.Coop;
import coop.meent.shares.desk.Furnished;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class ProofPagesTest {
    private static Furnished town;

    @BeforeAll
    static void night(Site site) {
        town = Furnished.in(site);
        assertThat(page()).contains("Nog niet nagekeken");
        site.work("shares/proof");
    }

    private static String page() {
        return town.coop().manager().get(town.path("/proof")).expect(200).text();
    }

    private static List<String> mails(Site site, String subject) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            "SELECT name || ' ' || body FROM core.mail WHERE subject LIKE :subject ORDER BY id")
                    .bind("subject", subject)
                    .mapTo(String.class)
                    .list();
        }
    }

    @Test
    void the_page_says_when_somebody_looked_and_what_was_sent() {
        assertThat(page())
                .contains("alles klopt, tot en met verrichting")
                .contains("Tot en met verrichting 5")
                .contains(town.coop().a().manager(), town.coop().a().board())
                .doesNotContain(Coop.CANARY);
    }

    @Test
    void keeper_and_board_get_the_end_of_the_chain(Site site) {
        var sent = mails(site, "IJkpunt van het register " + "Windhoek%");

        assertThat(sent).hasSize(2).allMatch(it -> it.contains("5:" + hash(site, 5)));
        assertThat(String.join(" ", sent)).doesNotContain(Coop.CANARY);
    }

    @Test
    void nothing_new_is_not_sent_again(Site site) {
        int before = mails(site, "IJkpunt%").size();

        site.work("shares/proof");

        assertThat(mails(site, "IJkpunt%")).hasSize(before);
    }

    @Test
    void the_checkpoint_of_the_mail_proves_the_register_at_the_shell(Site site) throws IOException {
        var checkpoint = "5:" + hash(site, 5);
        var register = Long.toString(town.coop().a().register());

        assertThat(verify(site, "--register", register, "--checkpoint", checkpoint))
                .startsWith("0 Register " + register)
                .contains("6 entries hold");
        assertThat(verify(site, "--register", register, "--checkpoint", "5:" + "0".repeat(64)))
                .startsWith("1 ")
                .contains("entry 5: the checkpoint that was sent out names another hash");
        assertThat(verify(site, "--register", register, "--checkpoint", "5:zz")).startsWith("2 ");
        assertThat(verify(site, "--register", "none")).startsWith("2 ");
        assertThat(verify(site, "--checkpoint", checkpoint)).startsWith("2 ");
    }

    @Test
    void whoever_keeps_a_broken_register_is_told_and_it_is_not_vouched_for(Site site) {
        long broken = town.coop().b().register();
        try (var db = site.superuser()) {
            db.execute("SET session_replication_role = replica");
            db.execute(
                    "UPDATE shares.leg SET quantity = 41 WHERE register_id = %d AND seq = 5"
                            .formatted(broken));
        }

        site.clock().set("2026-05-02T04:00");
        site.work("shares/proof");

        assertThat(mails(site, "De keten van het register%")).hasSize(2);
        var page = site.as(town.coop().b().manager()).get(town.coop().b().path("/proof")).text();
        assertThat(page).contains("De keten klopt niet", "Verrichting 5", "quantity: 41");
        assertThat(page()).doesNotContain("De keten klopt niet");
    }

    @Test
    void programs_read_the_same(Site site) {
        var path = "/api/v1/shares/registers/" + town.coop().a().register() + "/proof";
        var proof = town.coop().manager().get(path).expect(200).json();

        assertThat(proof.path("holds").asBoolean()).isTrue();
        assertThat(proof.path("checkpoints").path(0).path("checkpoint").asText())
                .isEqualTo("5:" + hash(site, 5));
        town.coop().shareholder().get(path).expect(404);
    }

    @Test
    void who_has_no_seat_sees_nothing_of_it(Site site) {
        town.coop().shareholder().get(town.path("/proof")).expect(404);
        site.as(town.coop().b().manager()).get(town.path("/proof")).expect(404);
    }

    private static String hash(Site site, long seq) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            "SELECT encode(hash, 'hex') FROM shares.entry WHERE register_id = :register AND seq = :seq")
                    .bind("register", town.coop().a().register())
                    .bind("seq", seq)
                    .mapTo(String.class)
                    .one();
        }
    }

    private static String verify(Site site, String... arguments) throws IOException {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        try (var office = site.office()) {
            var call = new Command.Call(List.of(arguments), out, out);
            int code = office.commands().run("shares", "verify", call).orElseThrow();
            return code + " " + said.toString(StandardCharsets.UTF_8);
        }
    }
}
