package coop.meent.shares.desk;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MeentTest
class EntryPagesTest {
    private static Furnished town;

    @BeforeAll
    static void fill(Site site) {
        town = Furnished.in(site);
    }

    private static Answer send(String... fields) {
        return town.coop().manager().post(town.path("/entries/new"), fields);
    }

    private static Answer issue(String quantity, String day, String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "kind=ISSUE",
                                "holder=1",
                                "shareClass=1",
                                "quantity=" + quantity,
                                "effective=" + day));
        fields.addAll(List.of(more));
        return send(fields.toArray(String[]::new));
    }

    private static long entries() {
        try (var db = town.site().superuser()) {
            return db.createQuery("SELECT seq FROM shares.head WHERE register_id = :register")
                    .bind("register", town.coop().a().register())
                    .mapTo(Long.class)
                    .one();
        }
    }

    @Test
    void every_kind_is_offered_in_plain_words_and_has_a_form() {
        var page = town.coop().manager().get(town.path("/entries/new"));
        assertThat(page.text()).contains("Wat is er gebeurd?", "Iemand treedt uit");
        for (var kind : EntryKind.values()) {
            var form =
                    town.coop()
                            .manager()
                            .get(town.path("/entries/new?kind=" + kind.name() + "&holder=1"));
            assertThat(form.status()).as(kind + form.text()).isEqualTo(200);
            assertThat(form.html().select("form[method=post] [name=effective]")).hasSize(1);
        }
    }

    @Test
    void a_preview_shows_before_and_after_and_records_nothing() {
        long before = entries();
        var preview = issue("3", "2026-04-01");
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.text()).contains("Klopt dit?", "tekent in op 3 aandelen A", "+3");
        assertThat(preview.html().select("input[name=key]").val()).isNotEmpty();
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void pressing_twice_records_once() {
        long before = entries();
        var key = "key=twice-" + before;
        var first = issue("2", "2026-04-01", "step=record", key);
        var second = issue("2", "2026-04-01", "step=record", key);

        assertThat(first.status()).as(first.text()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(entries()).isEqualTo(before + 1);
        assertThat(town.coop().manager().get(first.location()).text())
                .contains("tekent in op 2 aandelen A", "250,00", "An Peeters");
    }

    @ParameterizedTest(name = "{0} shares on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "-1|2026-04-01|minstens één aandeel",
                "0|2026-04-01|minstens één aandeel",
                "9223372036854775808|2026-04-01|te groot",
                "0.5|2026-04-01|hele getallen",
                "0,5|2026-04-01|hele getallen",
                "drie|2026-04-01|alleen cijfers",
                "3|2026-02-30|Die dag bestaat niet",
                "3|30/02/2026|Die dag bestaat niet",
                "3|0001-01-01|Dat jaar kan niet kloppen",
                "3|2014-12-31|1 maart 2015",
                "3|2027-04-01|1 mei 2026",
            })
    void bad_input_comes_back_filled_with_the_reason_beside_it(
            String quantity, String day, String reason) {
        long before = entries();
        var answer = issue(quantity, day);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains(reason);
        assertThat(answer.html().select("input[name=quantity]").val()).isEqualTo(quantity);
        assertThat(answer.html().select(".summary a")).isNotEmpty();
        assertThat(answer.html().select(".f.bad")).isNotEmpty();
        assertThat(entries()).isEqualTo(before);
    }

    private static Answer sale(String to, String quantity, String day) {
        return send(
                "kind=TRANSFER",
                "from=1",
                "to=" + to,
                "shareClass=1",
                "quantity=" + quantity,
                "ground=SALE",
                "effective=" + day);
    }

    @Test
    void nobody_gives_what_they_do_not_have_nor_to_themselves() {
        long before = entries();
        assertThat(sale("4", "5000", "2026-04-01").status()).isEqualTo(422);
        assertThat(sale("4", "8", "2019-04-01").status()).isEqualTo(422);
        var own = sale("1", "1", "2026-04-01");
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.text()).contains("twee keer dezelfde");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void a_name_that_is_one_holders_alone_is_enough() {
        var one = issueTo("bakkerij");
        assertThat(one.status()).as(one.text()).isEqualTo(200);
        assertThat(one.html().select("input[name=holder]").val()).isEqualTo("3");

        var several = issueTo("claes");
        assertThat(several.status()).isEqualTo(422);
        assertThat(several.text()).contains("Wie bedoel je");
        assertThat(several.html().select("input[name=holder.pick]")).hasSize(2);

        var nobody = issueTo("KANARIE2");
        assertThat(nobody.text()).contains("Niemand in dit register");
    }

    private static Answer issueTo(String name) {
        return send(
                "kind=ISSUE",
                "holder=" + name,
                "shareClass=2",
                "quantity=1",
                "effective=2026-04-01");
    }

    @Test
    void a_document_leaves_its_fingerprint(@TempDir Path folder) throws IOException {
        var deed = Files.writeString(folder.resolve("akte.pdf"), "abc");
        var preview =
                town.coop()
                        .manager()
                        .upload(
                                town.path("/entries/new"),
                                Map.of("document", deed),
                                "kind=ISSUE",
                                "holder=1",
                                "shareClass=1",
                                "quantity=1",
                                "effective=2026-04-01");
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.html().select("input[name=document]").val())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void the_board_sees_and_does_not_enter() {
        var board = town.coop().board();
        assertThat(board.get(town.path("/entries")).status()).isEqualTo(200);
        assertThat(board.get(town.path("/entries/new")).status()).isEqualTo(403);
        assertThat(board.post(town.path("/entries/new"), "kind=ISSUE").status()).isEqualTo(403);
    }
}
