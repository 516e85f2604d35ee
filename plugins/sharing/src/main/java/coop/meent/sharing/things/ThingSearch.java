package coop.meent.sharing.things;

import coop.meent.api.Markdown;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Platform;
import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import coop.meent.api.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// What of the things can be found: what is lent, by whom it is for. Never its address, nor who
/// keeps it.
final class ThingSearch implements SearchSource {
    private final ThingStore store;
    private final Organisations organisations;
    private final Markdown markdown;
    private final Texts texts;

    ThingSearch(ThingStore store, Platform platform) {
        this.store = store;
        this.organisations = platform.organisations();
        this.markdown = platform.markdown();
        this.texts = platform.texts();
    }

    @Override
    public String type() {
        return Thing.TYPE;
    }

    @Override
    public List<SearchDocument> documents(Handle db, Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return store.all(db, numbers).stream().filter(Thing::lent).map(this::document).toList();
    }

    @Override
    public void all(Handle db, Consumer<SearchDocument> each) {
        store.each(
                db,
                it -> {
                    if (it.lent()) {
                        each.accept(document(it));
                    }
                });
    }

    private SearchDocument document(Thing thing) {
        var card = thing.card();
        var organisation = organisations.find(thing.organisation());
        return new SearchDocument(
                Long.toString(thing.id()),
                card.title(),
                body(thing, organisation),
                card.language(),
                thing.path(),
                Sight.audience(thing),
                OptionalLong.of(thing.organisation()),
                thing.changedAt(),
                Optional.empty(),
                Optional.empty(),
                tags(card));
    }

    private String body(Thing thing, Optional<Organisation> organisation) {
        var card = thing.card();
        return Stream.of(
                        organisation.map(Organisation::name).orElse(""),
                        texts.text(card.language(), "things.category." + card.category().code()),
                        thing.place().town(),
                        String.join(", ", card.tags()),
                        markdown.text(card.about()),
                        // so that this word alone finds them all
                        texts.text(card.language(), "type.thing"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static Set<String> tags(Thing.Card card) {
        return Stream.concat(card.tags().stream(), Stream.of(card.category().code()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
