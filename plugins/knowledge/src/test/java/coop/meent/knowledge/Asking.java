package coop.meent.knowledge;

import coop.meent.knowledge.Library.Part;
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
        return Optional.ofNullable(made.get(word));
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
