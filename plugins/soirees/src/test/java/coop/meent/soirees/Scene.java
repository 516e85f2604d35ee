package coop.meent.soirees;

import coop.meent.soirees.Party.Part;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// What the lines of `access.csv` are about: what stands between braces is looked up, or made anew
/// for each request, so that none finds what an earlier one has changed.
///
/// | word | is |
/// |---|---|
/// | `event`, `event:open` | a soirée in a week, to which Bea and Gust come and at which Stef speaks |
/// | `event:past` | the same, a month ago |
/// | `event:draft`, `event:cancelled` | the same, not told yet, or called off |
/// | `event:members` | the same, for members |
/// | `registration:mine` | Bea's registration for an open soirée |
/// | `registration:past` | the same for one of a month ago |
/// | `registration:other` | Gust's, who has no account |
/// | `secret:place`, `secret:past` | what the link to the own page of an open soirée, or one of a month ago, ends with; for whoever has no place a guess |
/// | `speaker` | Stef as a speaker at an open soirée |
/// | `day` | a day in two weeks |
/// | `host` | De Ploeg |
/// | `no:1` | what stands behind the colon, for any other name |
///
/// A word that begins with one of these and a further colon, such as `{id:event:past}`, is the same
/// under another name.
final class Scene {
    private static final Pattern WORD = Pattern.compile("\\{([a-z]+(?::[A-Za-z0-9:-]+)?)}");

    private final Party party;

    Scene(Party party) {
        this.party = party;
    }

    String filled(String text, Part part) {
        return WORD.matcher(text).replaceAll(it -> value(it.group(1), part));
    }

    private String value(String word, Part part) {
        var made = made(part);
        var behind = word.substring(word.indexOf(':') + 1);
        return Optional.ofNullable(made.get(word))
                .or(() -> Optional.ofNullable(made.get(behind)))
                .map(it -> it.get().toString())
                .orElse(behind);
    }

    private Map<String, Supplier<Object>> made(Part part) {
        return Map.ofEntries(
                Map.entry("event", this::open),
                Map.entry("event:open", this::open),
                Map.entry("event:past", this::past),
                Map.entry("event:draft", () -> with(open(), "state = 'DRAFT'")),
                Map.entry("event:cancelled", () -> with(open(), "state = 'CANCELLED'")),
                Map.entry("event:members", () -> with(open(), "audience = 'members'")),
                Map.entry("registration:mine", () -> bea(open())),
                Map.entry("registration:past", () -> bea(past())),
                Map.entry("registration:other", () -> guest(open())),
                Map.entry("secret:place", () -> secret(open(), part)),
                Map.entry("secret:past", () -> secret(past(), part)),
                Map.entry("speaker", () -> speaker(open())),
                Map.entry("host", () -> party.hall().host()),
                Map.entry("day", () -> party.hall().evening(14).toString().substring(0, 10)));
    }

    private long open() {
        return peopled(party.hall().soiree(10));
    }

    private long past() {
        return peopled(party.hall().event("SOIREE", 10, party.hall().evening(-30)));
    }

    private long peopled(long event) {
        party.hall().placed(event, Party.BEA);
        guest(event);
        speaker(event);
        return event;
    }

    private long with(long event, String change) {
        sql("UPDATE soirees.event SET %s WHERE id = %d".formatted(change, event));
        return event;
    }

    private long guest(long event) {
        return number(
                        "SELECT id FROM soirees.registration WHERE event = %d AND email <> ''"
                                .formatted(event))
                .orElseGet(() -> party.hall().guest(event, "Gust Geys", "gust@example.org"));
    }

    private long bea(long event) {
        return number(
                        "SELECT id FROM soirees.registration WHERE event = %d AND name = '%s'"
                                .formatted(event, Party.BEA))
                .orElseThrow();
    }

    private String secret(long event, Part part) {
        return switch (part) {
            case PARTICIPANT -> link(bea(event));
            case GUEST -> link(guest(event));
            case VISITOR, MEMBER, ORGANISER, HELPER, OTHER_EVENING, SPEAKER, TEAM -> guess();
        };
    }

    private String link(long registration) {
        var path = party.hall().link(registration);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String guess() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private long speaker(long event) {
        return number(
                        "SELECT s.id FROM soirees.speaks p JOIN soirees.speaker s"
                                + " ON s.id = p.speaker WHERE p.event = %d".formatted(event))
                .orElseGet(() ->
                        number(
                                        """
                                        WITH s AS (
                                            INSERT INTO soirees.speaker (host, person, name)
                                            VALUES (%d, %d, '%s') RETURNING id)
                                        INSERT INTO soirees.speaks (event, speaker)
                                        SELECT %d, id FROM s RETURNING speaker
                                        """
                                                .formatted(
                                                        party.hall().host(),
                                                        party.hall().person(Party.STEF),
                                                        Party.STEF,
                                                        event))
                                .orElseThrow());
    }

    private Optional<Long> number(String sql) {
        try (var db = party.site().superuser()) {
            return db.select(sql).mapTo(Long.class).findFirst();
        }
    }

    private void sql(String sql) {
        try (var db = party.site().superuser()) {
            db.execute(sql);
        }
    }
}
