package coop.meent.shares.proof;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Command;
import coop.meent.shares.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An export, checked where there is no database.
class ExportFileTest {
    private static final String ENTRIES =
            """
            SELECT string_agg(json_build_object(
                   'seq', e.seq, 'kind', kind, 'effective', effective,
                   'recorded', to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                   'actor', actor, 'behalf', on_behalf_of, 'approver', approver, 'cause', cause,
                   'documents', documents, 'reverses', reverses, 'cents', cents, 'deed', deed,
                   'legs', (SELECT coalesce(json_agg(json_build_array(holder, class, lot, counts_from,
                                   quantity, value_cents, paid_cents, first_number) ORDER BY no), '[]')
                              FROM shares.leg l
                             WHERE l.register_id = e.register_id AND l.seq = e.seq),
                   'payload', payload, 'prev', encode(prev_hash, 'hex'),
                   'hash', encode(hash, 'hex'))::text, E',\\n' ORDER BY e.seq)
              FROM shares.entry e WHERE register_id = :register
            """;

    private static final Vault vault = Vault.open();
    private static String export = "";
    private static Checkpoint head = new Checkpoint(0, "");
    private static String key = "";

    @TempDir private Path folder;

    @BeforeAll
    static void export() {
        var kept = new Kept(vault);
        head = kept.head();
        key = kept.register().key().toString();
        try (var db = vault.superuser()) {
            var entries =
                    db.createQuery(ENTRIES)
                            .bind("register", kept.register().id())
                            .mapTo(String.class)
                            .one();
            export =
                    """
                    {"format": "meent-shares-1", "register": {"key": "%s", "name": "Windhoek"},
                     "head": {"seq": %d, "hash": "%s"}, "exported": "2026-05-01T10:00:00Z",
                     "holders": [{"no": 1, "name": "Rik"}], "checkpoints": [{"seq": %d, "hash": "%s"}],
                     "entries": [%s]}
                    """
                            .formatted(
                                    key, head.seq(), head.hash(), head.seq(), head.hash(), entries);
        }
    }

    @AfterAll
    static void close() {
        vault.close();
    }

    @Test
    void a_whole_export_holds() throws IOException {
        assertThat(verified(export))
                .isEqualTo(
                        "0 Register Windhoek: 10 entries hold, and the chain ends at %s\n"
                                .formatted(head.text()));
        assertThat(verified(export, "--checkpoint", head.text())).startsWith("0 ");
        assertThat(verified(export, "--checkpoint", "MEENT-SHARES " + key + " " + head.text()))
                .startsWith("0 ");
    }

    @Test
    void a_name_may_change() throws IOException {
        assertThat(verified(export.replace("Rik", "Anders"))).startsWith("0 ");
    }

    @Test
    void a_changed_leg_is_found() throws IOException {
        assertThat(
                        verified(
                                export.replace(
                                        "[1, 1, 2, \"2020-01-05\", 50,",
                                        "[1, 1, 2, \"2020-01-05\", 51,")))
                .startsWith("1 ")
                .contains("Register Windhoek, entry 2: its columns say something else")
                .contains("leg 1, quantity: 51, and the payload says 50");
    }

    @Test
    void a_checkpoint_of_elsewhere_does_not_hold() throws IOException {
        assertThat(verified(export, "--checkpoint", "2:" + "a".repeat(64)))
                .startsWith("1 ")
                .contains("entry 2: the checkpoint that was sent out names another hash");
        assertThat(verified(export, "--checkpoint", "11:" + "a".repeat(64)))
                .contains("entry 11: it is missing");
        var other = "MEENT-SHARES 00000000-0000-0000-0000-000000000000 " + head.text();
        assertThat(verified(export, "--checkpoint", other))
                .startsWith("2 ")
                .contains("the checkpoint is of another register");
    }

    @Test
    void what_is_no_export_is_refused() throws IOException {
        assertThat(verified("{}")).startsWith("2 ").contains("it holds no entries");
        assertThat(verified(export.substring(0, export.length() / 2)))
                .startsWith("2 ")
                .contains("it is no whole export of a register");
        assertThat(verified("[1]")).startsWith("2 ");
        assertThat(verified(export.replace("meent-shares-1", "meent-shares-9")))
                .contains("its format is meent-shares-9");
    }

    @Test
    void it_takes_what_names_a_file() {
        assertThat(new VerifyExport().takes(List.of("--export", "a.json"))).isTrue();
        assertThat(new VerifyExport().takes(List.of("--export=a.json"))).isTrue();
        assertThat(new VerifyExport().takes(List.of("--register", "1"))).isFalse();
    }

    private String verified(String text, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("register.json"), text);
        var arguments = new ArrayList<>(List.of("--export", file.toString()));
        arguments.addAll(List.of(more));
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = new VerifyExport().with(new Command.Call(arguments, out, out));
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }
}
