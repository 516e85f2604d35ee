package coop.meent.core.membership;

import coop.meent.api.Audience;
import coop.meent.api.Markdown;
import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// What the search knows of organisations: what their public page shows.
public final class OrganisationSearch implements SearchSource {
    private final OrganisationStore organisations = new OrganisationStore();
    private final Markdown markdown;

    public OrganisationSearch(Markdown markdown) {
        this.markdown = markdown;
    }

    @Override
    public String type() {
        return "organisation";
    }

    @Override
    public List<SearchDocument> documents(Handle db, Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return organisations.some(db, numbers).stream().map(this::document).toList();
    }

    @Override
    public void all(Handle db, Consumer<SearchDocument> each) {
        organisations.each(db, one -> each.accept(document(one)));
    }

    private SearchDocument document(KnownOrganisation one) {
        var data = one.data();
        var about = markdown.text(one.description());
        var body = data.place().isEmpty() ? about : data.place() + " · " + about;
        return new SearchDocument(
                Long.toString(one.id()),
                data.name(),
                body,
                "nl",
                one.path(),
                Set.of(Audience.PUBLIC),
                OptionalLong.of(one.id()),
                one.changedAt(),
                Optional.empty(),
                Optional.empty(),
                tags(data));
    }

    private static Set<String> tags(OrganisationData data) {
        var tags = new HashSet<String>();
        for (var tag : List.of(data.sector(), data.legalForm())) {
            if (!tag.isEmpty()) {
                tags.add(tag);
            }
        }
        return tags;
    }
}
