package coop.meent.core.help;

import coop.meent.api.Audience;
import coop.meent.api.Markdown;
import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import coop.meent.core.text.Language;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// What the search knows of the help: each page for the readers of its language.
public final class HelpSearch implements SearchSource {
    private final HelpShelf shelf;
    private final Markdown markdown;

    public HelpSearch(HelpShelf shelf, Markdown markdown) {
        this.shelf = shelf;
        this.markdown = markdown;
    }

    @Override
    public String type() {
        return "help";
    }

    @Override
    public List<SearchDocument> documents(Handle db, Collection<String> ids) {
        var wanted = Set.copyOf(ids);
        return documents().filter(it -> wanted.contains(it.id())).toList();
    }

    @Override
    public void all(Handle db, Consumer<SearchDocument> each) {
        documents().forEach(each);
    }

    private Stream<SearchDocument> documents() {
        return shelf.all().stream()
                .flatMap(it -> it.texts().values().stream().map(text -> document(it, text)));
    }

    private SearchDocument document(HelpTopic topic, HelpText text) {
        return new SearchDocument(
                topic.id() + "." + text.language().tag(),
                text.title(),
                text.lead() + "\n" + markdown.text(text.body()),
                text.language().tag(),
                topic.path(),
                Set.of(readers(topic, text.language())),
                OptionalLong.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    private static Audience readers(HelpTopic topic, Language language) {
        return new Audience((topic.team() ? "team:" : "reads:") + language.tag());
    }
}
