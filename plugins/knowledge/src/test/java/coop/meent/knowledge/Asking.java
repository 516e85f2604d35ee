package coop.meent.knowledge;

import coop.meent.knowledge.Library.Part;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Questions that the team asked in a library, one for everybody and one for members.
final class Asking {
    private final Library library;
    private final Map<String, String> made;

    Asking(Library library) {
        this.library = library;
        long open = ask(Part.TEAM, "Hoe vergader je kort?", "public");
        this.made =
                Map.of(
                        "question:open",
                        Long.toString(open),
                        "question:members",
                        Long.toString(ask(Part.TEAM, "Wat kost een secretaris?", "members")),
                        "answer:open",
                        Long.toString(answer(Part.TEAM, open, "Zet de agenda vooraf.")),
                        "referral:open",
                        Long.toString(refer(open)),
                        "day",
                        day());
    }

    Optional<String> value(String word) {
        return switch (word) {
            case "question:mine" -> Optional.of(Long.toString(mine()));
            case "answer:mine" -> Optional.of(Long.toString(answered()));
            default -> Optional.ofNullable(made.get(word));
        };
    }

    // anew for each request, as it may be taken back; and past the desk, which counts a day's
    private long mine() {
        return insert(
                """
                INSERT INTO knowledge.question (asker, title, audience, language, asked_at)
                VALUES (:mia, 'Wie weet dit goed?', 'members', 'nl', '2020-01-01') RETURNING id
                """);
    }

    private long answered() {
        return insert(
                """
                INSERT INTO knowledge.answer (question, author, body, at)
                SELECT min(id), :mia, 'Zo.', timestamptz '2020-01-01' FROM knowledge.question
                 WHERE title = 'Hoe vergader je kort?' RETURNING id
                """);
    }

    private long insert(String sql) {
        try (var db = library.site().superuser()) {
            return db.createQuery(sql)
                    .bind("mia", library.person(Part.MEMBER))
                    .mapTo(Long.class)
                    .one();
        }
    }

    /// {@return the path of the link in the last mail to an address}
    String mailed(String address) {
        try (var db = library.site().superuser()) {
            var url =
                    db.createQuery(
                                    """
                                    SELECT action_url FROM core.mail WHERE address = :address
                                     ORDER BY id DESC LIMIT 1
                                    """)
                            .bind("address", address)
                            .mapTo(String.class)
                            .one();
            return URI.create(url).getPath();
        }
    }

    String day() {
        return library.today().plusDays(14).toString();
    }

    long ask(Part part, String title, String audience) {
        var json = "{\"title\": \"%s\", \"audience\": \"%s\"}".formatted(title, audience);
        long id = id(part, "/questions", json);
        library.site().settled();
        return id;
    }

    long answer(Part part, long question, String body) {
        return id(part, "/questions/" + question + "/answers", "{\"body\": \"" + body + "\"}");
    }

    private long refer(long question) {
        var json =
                "{\"name\": \"Noor\", \"email\": \"noor@example.org\", \"followUp\": \"%s\"}"
                        .formatted(day());
        return id(Part.TEAM, "/questions/" + question + "/referrals", json);
    }

    private long id(Part part, String path, String json) {
        return library.send(part, "POST", path, json).expect(201).json().path("id").asLong();
    }
}
