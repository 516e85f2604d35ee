package coop.meent.jobs;

import coop.meent.api.Audience;
import coop.meent.api.Markdown;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Platform;
import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import coop.meent.api.Texts;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// What of the vacancies can be found: the published ones, until the end of their closing day.
final class VacancySearch implements SearchSource {
    private final VacancyStore store;
    private final Organisations organisations;
    private final Markdown markdown;
    private final Texts texts;
    private final ZoneId zone;

    VacancySearch(VacancyStore store, Organisations organisations, Platform platform) {
        this.store = store;
        this.organisations = organisations;
        this.markdown = platform.markdown();
        this.texts = platform.texts();
        this.zone = platform.clock().getZone();
    }

    @Override
    public String type() {
        return "vacancy";
    }

    @Override
    public List<SearchDocument> documents(Handle db, Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return store.searchable(db, numbers).stream().map(this::document).toList();
    }

    @Override
    public void all(Handle db, Consumer<SearchDocument> each) {
        store.eachSearchable(db, vacancy -> each.accept(document(vacancy)));
    }

    private SearchDocument document(Vacancy vacancy) {
        var offer = vacancy.offer();
        var organisation = organisations.find(vacancy.organisation());
        return new SearchDocument(
                Long.toString(vacancy.id()),
                offer.title(),
                body(offer, organisation),
                offer.language(),
                vacancy.path(),
                audience(vacancy),
                OptionalLong.of(vacancy.organisation()),
                vacancy.changedAt(),
                Optional.empty(),
                Optional.of(offer.closesOn().plusDays(1).atStartOfDay(zone).toInstant()),
                tags(offer, organisation));
    }

    private String body(Offer offer, Optional<Organisation> organisation) {
        return Stream.of(
                        organisation.map(Organisation::name).orElse(""),
                        offer.place(),
                        offer.jointCommittee(),
                        markdown.text(offer.description()),
                        // so that the word "vacature" alone finds them all
                        texts.text(offer.language(), "menu.jobs"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static Set<Audience> audience(Vacancy vacancy) {
        return switch (vacancy.offer().visibility()) {
            case PUBLIC -> Set.of(Audience.PUBLIC);
            case MEMBERS ->
                    Set.of(
                            Audience.MEMBERS,
                            Audience.TEAM,
                            Audience.organisation(vacancy.organisation()));
        };
    }

    private static Set<String> tags(Offer offer, Optional<Organisation> organisation) {
        return Stream.concat(
                        Stream.of(offer.employment().code()),
                        organisation.map(Organisation::sector).stream())
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
