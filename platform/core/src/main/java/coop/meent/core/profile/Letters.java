package coop.meent.core.profile;

import coop.meent.api.Links;
import coop.meent.api.Mail;
import coop.meent.api.Problem;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.people.RateLimit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One member writes to another: a mail with the sender's name and address, nothing kept.
final class Letters {
    private static final int LONGEST = 3000;
    private static final int AN_HOUR = 10;

    private final Transactions core;
    private final Texts texts;
    private final Links links;
    private final RateLimit limit;

    Letters(Transactions core, Texts texts, Links links, Clock clock) {
        this.core = core;
        this.texts = texts;
        this.links = links;
        this.limit = new RateLimit(AN_HOUR, AN_HOUR, Duration.ofHours(1), clock);
    }

    static List<Problem> check(String text) {
        if (text.isBlank()) {
            return List.of(Problem.of("text", "people.problem.empty"));
        }
        return text.length() > LONGEST
                ? List.of(Problem.of("text", "profile.problem.long", LONGEST))
                : List.of();
    }

    /// {@return how long to wait, when the sender wrote too much}
    Optional<Duration> send(Viewer viewer, PersonCard from, PersonCard to, String text) {
        var wait = limit.take(Long.toString(from.id()));
        if (wait.isEmpty()) {
            core.run(
                    viewer,
                    tx -> {
                        tx.send(mail(from, to, text));
                        tx.audit("person.written.to", "person:" + to.id(), Map.of());
                        return true;
                    });
        }
        return wait;
    }

    private Mail mail(PersonCard from, PersonCard to, String text) {
        var language = to.language();
        return new Mail(
                to.id(),
                texts.text(language, "mail.letter.subject", from.name()),
                texts.text(language, "mail.letter.text", from.name(), from.email(), text),
                Optional.of(
                        new Mail.Action(
                                texts.text(language, "mail.letter.action", from.name()),
                                links.absolute("/people/" + from.id(), language))));
    }
}
