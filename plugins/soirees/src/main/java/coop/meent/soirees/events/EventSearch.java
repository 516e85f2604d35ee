package coop.meent.soirees.events;

import coop.meent.api.Audience;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Principle;
import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import coop.meent.soirees.events.CalendarStore.Found;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// What of the events can be found: those that were published and not called off, by whoever may
/// know of them; never the address of a room on the web.
final class EventSearch implements SearchSource {
    private final CalendarStore store = new CalendarStore();
    private final Platform platform;

    EventSearch(Platform platform) {
        this.platform = platform;
    }

    @Override
    public String type() {
        return Event.TYPE;
    }

    @Override
    public List<SearchDocument> documents(Handle db, Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return store.found(db, numbers).stream()
                .filter(it -> it.event().published())
                .map(this::document)
                .toList();
    }

    @Override
    public void all(Handle db, Consumer<SearchDocument> each) {
        store.each(
                db,
                it -> {
                    if (it.event().published()) {
                        each.accept(document(it));
                    }
                });
    }

    private SearchDocument document(Found found) {
        var event = found.event();
        return new SearchDocument(
                Long.toString(event.id()),
                event.words().title(),
                body(event),
                event.words().language(),
                event.path(),
                audience(event),
                OptionalLong.of(event.host()),
                event.status().changedAt(),
                Optional.empty(),
                Optional.empty(),
                tags(found));
    }

    private String body(Event event) {
        return Stream.of(
                        host(event).map(Organisation::name).orElse(""),
                        // so that the word "webinar" alone finds them all
                        platform.texts()
                                .text(
                                        event.words().language(),
                                        "events.kind." + event.kind().code()),
                        event.venue().place(),
                        event.venue().address(),
                        platform.markdown().text(event.words().body()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Optional<Organisation> host(Event event) {
        return platform.organisations().find(event.host());
    }

    private static Set<Audience> audience(Event event) {
        var all = new HashSet<Audience>();
        EventSight.ORGANISING.forEach(it -> all.add(Audience.role(it, event.host())));
        all.add(new Audience(event.terms().audience()));
        all.add(Audience.TEAM);
        return all;
    }

    private Set<String> tags(Found found) {
        var principles = found.principles().stream().map(it -> Principle.TAGS + it);
        return Stream.concat(principles, Stream.of(found.event().kind().code()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
