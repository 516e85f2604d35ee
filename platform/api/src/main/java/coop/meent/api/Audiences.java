package coop.meent.api;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Who belongs to which [Audience] at this moment of the clock: worked out anew at each question
/// from mandates, groups and memberships, so that what ends at midnight is closed in the first
/// second, on every page, in the search, in feeds, files and mails alike. Answers from memory,
/// unless it says otherwise.
///
/// @since 1.0
@Provided
public interface Audiences {
    /// {@return every term that the viewer is now, to bind in SQL: `WHERE audience && :terms` or
    /// `audience = ANY(:terms)`}
    ///
    /// @param viewer of this request. Whoever works longer than a request, such as a mail or a
    ///   connection that stays open, asks for [#viewers] first, each time
    Set<String> terms(Viewer viewer);

    /// {@return whether the viewer is in one of these now; nobody is in none}
    boolean admits(Viewer viewer, Set<Audience> audience);

    /// {@return whether the viewer is in one of these whose time it is now}
    boolean admits(Viewer viewer, List<DatedAudience> audiences);

    /// {@return these persons as viewers of this moment, in their own language; whoever has gone is
    /// not among them. Asks the database once: never inside a transaction}
    Map<Long, Viewer> viewers(Collection<Long> persons);

    /// {@return what a form lets the viewer choose, the widest first: everybody, members, the
    /// viewer's organisations and groups; for the macro `audience`}
    List<Choice> choices(Viewer viewer);

    /// {@return what was chosen; empty for what was not offered to the viewer}
    Optional<Audience> chosen(Viewer viewer, String value);

    /// {@return what people call it, e.g. `Leden`; for one who reads what is meant for it}
    ///
    /// @param language `nl`, `fr` or `en`
    String name(Audience audience, String language);

    /// {@return a rule for notices about things that have an audience: it is asked when a notice is
    /// mailed, and each time it is shown}
    ///
    /// @param audiences looks up things by their ids, all at once and outside of any transaction;
    ///   what is not in its answer is for nobody
    default NoticeKind.Sight sight(
            Function<Set<String>, Map<String, List<DatedAudience>>> audiences) {
        return new NoticeKind.Sight() {
            @Override
            public BiPredicate<Viewer, String> of(Set<String> subjects) {
                var known = audiences.apply(subjects);
                return (viewer, id) -> admits(viewer, known.getOrDefault(id, List.of()));
            }

            @Override
            public Optional<Instant> changes(Set<String> subjects, Instant now) {
                return audiences.apply(subjects).values().stream()
                        .flatMap(List::stream)
                        .flatMap(it -> it.changes(now).stream())
                        .min(Comparator.naturalOrder());
            }
        };
    }

    /// One line of a choice.
    ///
    /// @param value the term, as the form sends it
    /// @param label what it is called, in the viewer's language
    /// @param hint a sentence that says who that is
    record Choice(String value, String label, String hint) {}
}
