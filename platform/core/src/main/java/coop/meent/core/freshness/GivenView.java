package coop.meent.core.freshness;

import java.time.Instant;
import java.util.Locale;

/// An answer, as the team's page shows it.
///
/// @param kind the name of its kind
/// @param answer `correct` or `ended`
record GivenView(String kind, String title, String name, String answer, Instant at) {
    static GivenView of(Given given, Kinds kinds, String language) {
        var title =
                given.title().isEmpty()
                        ? given.key().type() + " " + given.key().id()
                        : given.title();
        return new GivenView(
                kinds.find(given.key()).map(it -> it.label(language)).orElse(""),
                title,
                given.name(),
                given.answer().toLowerCase(Locale.ROOT),
                given.at());
    }
}
