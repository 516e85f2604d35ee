package coop.meent.compass;

import coop.meent.compass.Party.Part;
import coop.meent.testkit.AccessTable;
import coop.meent.testkit.Caller;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What the lines of `access.csv` are about: what stands between braces is looked up, or made anew.
///
/// | word | is |
/// |---|---|
/// | `windhoek`, `organisation` | the organisation of An |
/// | `scan:open` | a scan of Windhoek that three people answer, one of them Bea |
/// | `scan:closed` | the same, closed |
/// | `scan:shared` | the same, closed and shared with the board |
/// | `scan:own` | one that An does for herself |
/// | `secret:join` | what the link of the members of an open scan ends with; of one that was replaced for who has a stale link |
/// | `secret:answer` | what the link ends with by which somebody answers an open scan; one that ran out for who has a stale link |
/// | `secret:read` | the same, of a scan that was closed since |
/// | `question` | the id of a question |
/// | `action:open`, `action:done` | an action after a closed scan of Windhoek |
/// | `organisation:helps` | Windhoek, which helps with the sixth principle |
/// | `set:draft` | a draft of the team, of which version 1 is there |
/// | `day` | a day in two weeks |
/// | `no:1` | what stands behind the colon, for any other name |
final class Scene implements AccessTable.Scene<Part> {
    private static final String[] ROLES = {"MEMBER", "STAFF", "BOARD"};

    private final Party party;
    private int drafts;

    Scene(Party party) {
        this.party = party;
    }

    @Override
    public boolean personal(String word) {
        return word.startsWith("secret:");
    }

    @Override
    public String value(String word, Part part) {
        boolean stale = part == Part.STALE_LINK;
        var made =
                Map.<String, Supplier<Object>>ofEntries(
                        Map.entry("windhoek", party::windhoek),
                        Map.entry("organisation", party::windhoek),
                        Map.entry("scan:open", this::open),
                        Map.entry("scan:closed", this::closed),
                        Map.entry("scan:shared", this::shared),
                        Map.entry("scan:own", this::own),
                        Map.entry("secret:join", () -> join(open(), stale)),
                        Map.entry("secret:answer", () -> answer(open(), stale)),
                        Map.entry("secret:read", () -> read(stale)),
                        Map.entry("question", () -> "joining-path"),
                        Map.entry("action:open", () -> action("OPEN")),
                        Map.entry("action:done", () -> action("DONE")),
                        Map.entry("organisation:helps", this::helps),
                        Map.entry("set:draft", this::draft),
                        Map.entry("day", this::day));
        var behind = word.substring(word.indexOf(':') + 1);
        return Optional.ofNullable(made.get(word)).map(it -> it.get().toString()).orElse(behind);
    }

    private LocalDate day() {
        return LocalDate.now(party.site().clock()).plusDays(14);
    }

    private int open() {
        sql("DELETE FROM compass.scan WHERE state = 'OPEN' AND organisation IS NOT NULL");
        int scan = send("/scans", "{\"organisation\": %d}".formatted(party.windhoek()), 201);
        for (int i = 0; i < ROLES.length; i++) {
            var person = i == 0 ? Long.toString(party.person(Party.BEA)) : "NULL";
            sql(
                    """
                    WITH r AS (
                        INSERT INTO compass.respondent (scan, role, person, began_at, changed_at)
                        VALUES (%d, '%s', %s, now(), now()) RETURNING id)
                    INSERT INTO compass.answer (respondent, question, answer, at)
                    SELECT id, 'joining-path', '4', now() FROM r
                    """
                            .formatted(scan, ROLES[i], person));
        }
        return scan;
    }

    private int closed() {
        int scan = open();
        send("/scans/" + scan + "/close", "", 204);
        return scan;
    }

    private int shared() {
        int scan = closed();
        send("/scans/" + scan + "/share", "{\"shared\": true}", 200);
        return scan;
    }

    private int own() {
        sql("DELETE FROM compass.scan WHERE organisation IS NULL");
        return send("/scans", "{}", 201);
    }

    private String join(int scan, boolean stale) {
        var link = link(scan);
        if (stale) {
            send("/scans/" + scan + "/links", "{\"role\": \"member\"}", 200);
        }
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private String link(int scan) {
        return an().get("/api/v1/compass/scans/" + scan + "/links")
                .expect(200)
                .json()
                .path("items")
                .get(2)
                .path("path")
                .asText();
    }

    private String answer(int scan, boolean stale) {
        var link = party.site().visitor().post(link(scan)).location();
        if (stale) {
            sql("UPDATE core.link SET expires_at = starts_at WHERE purpose = 'scan.answer'");
        }
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private String read(boolean stale) {
        int scan = open();
        var secret = answer(scan, stale);
        send("/scans/" + scan + "/close", "", 204);
        return secret;
    }

    private long action(String state) {
        int scan = closed();
        var ended = state.equals("OPEN") ? "NULL" : "now()";
        try (var db = party.site().superuser()) {
            return db.select(
                            """
                            INSERT INTO compass.action
                                   (scan, principle, title, due, state, made_at, ended_at)
                            VALUES (%d, 2, 'Agenda', '2030-01-01', '%s', now(), %s) RETURNING id
                            """
                                    .formatted(scan, state, ended))
                    .mapTo(Long.class)
                    .one();
        }
    }

    private long helps() {
        sql("DELETE FROM compass.helper");
        sql(
                "INSERT INTO compass.helper (organisation, principle, words, at)"
                        + " VALUES (%d, 6, 'Kom langs', now())".formatted(party.windhoek()));
        return party.windhoek();
    }

    private String draft() {
        var made =
                party.site()
                        .asAdministrator()
                        .post("/compass/sets", "from=ica.1", "id=draft-" + ++drafts);
        return made.expect(303).location().split("/", -1)[3];
    }

    private Caller an() {
        return party.token(Part.REPRESENTATIVE);
    }

    private int send(String path, String json, int status) {
        var answer = an().send("POST", "/api/v1/compass" + path, json);
        return answer.expect(status).body().isEmpty() ? 0 : answer.json().path("id").asInt();
    }

    private void sql(String sql) {
        try (var db = party.site().superuser()) {
            db.execute(sql);
        }
    }
}
