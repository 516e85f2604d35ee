package coop.meent.sharing.offers;

import coop.meent.api.Markdown;
import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// What of the offers can be found: those that are to be had.
final class OfferSearch implements SearchSource {
    private final OfferStore store = new OfferStore();
    private final Markdown markdown;
    private final ZoneId zone;

    OfferSearch(Markdown markdown, ZoneId zone) {
        this.markdown = markdown;
        this.zone = zone;
    }

    @Override
    public String type() {
        return Offer.TYPE;
    }

    @Override
    public List<SearchDocument> documents(Handle db, Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return store.all(db, numbers).stream()
                .filter(it -> !it.closed())
                .map(this::document)
                .toList();
    }

    @Override
    public void all(Handle db, Consumer<SearchDocument> each) {
        store.each(
                db,
                it -> {
                    if (!it.closed()) {
                        each.accept(document(it));
                    }
                });
    }

    private SearchDocument document(Offer it) {
        var wording = it.wording();
        return new SearchDocument(
                Long.toString(it.id()),
                wording.title(),
                markdown.text(wording.body()) + "\n" + wording.town(),
                wording.language(),
                it.path(),
                OfferSight.audience(it),
                it.organisation(),
                it.offeredAt(),
                Optional.empty(),
                it.until().map(this::end),
                Set.copyOf(wording.tags()));
    }

    private Instant end(LocalDate last) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
