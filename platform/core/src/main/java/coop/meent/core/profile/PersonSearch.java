package coop.meent.core.profile;

import coop.meent.api.Audience;
import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import coop.meent.core.profile.PersonCard.Tie;
import coop.meent.core.profile.ProfileStore.Findable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// What the search knows of people: of those who want to be found by members, as long as they act
/// for an organisation.
public final class PersonSearch implements SearchSource {
    private final ProfileStore store = new ProfileStore();
    private final Clock clock;

    public PersonSearch(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String type() {
        return "person";
    }

    @Override
    public List<SearchDocument> documents(Handle db, Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return store.findable(db, numbers, LocalDate.now(clock)).stream()
                .map(this::document)
                .toList();
    }

    @Override
    public void all(Handle db, Consumer<SearchDocument> each) {
        store.eachFindable(db, LocalDate.now(clock), one -> each.accept(document(one)));
    }

    private SearchDocument document(Findable found) {
        var card = found.card();
        var profile = card.profile();
        var body =
                String.join(" · ", profile.offers())
                        + "\n"
                        + profile.about()
                        + "\n"
                        + profile.looksFor();
        return new SearchDocument(
                Long.toString(card.id()),
                card.name(),
                body.strip(),
                card.language(),
                "/people/" + card.id(),
                Set.of(Audience.MEMBERS),
                organisation(card),
                found.changedAt(),
                Optional.empty(),
                found.until()
                        .map(last -> last.plusDays(1).atStartOfDay(clock.getZone()).toInstant()),
                new HashSet<>(profile.offers()));
    }

    private static OptionalLong organisation(PersonCard card) {
        return card.ties().stream().mapToLong(Tie::organisation).findFirst();
    }
}
