package coop.meent.sharing.bookings;

import coop.meent.api.Audience;
import coop.meent.api.Audiences;
import coop.meent.api.DatedAudience;
import coop.meent.api.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A village in which everybody sees what is public, and nothing else.
record Doors() implements Audiences {
    @Override
    public Set<String> terms(Viewer viewer) {
        return Set.of(Audience.PUBLIC.term());
    }

    @Override
    public boolean admits(Viewer viewer, Set<Audience> audience) {
        return audience.contains(Audience.PUBLIC);
    }

    @Override
    public boolean admits(Viewer viewer, List<DatedAudience> audiences) {
        return audiences.stream().anyMatch(it -> it.audience().equals(Audience.PUBLIC));
    }

    @Override
    public Map<Long, Viewer> viewers(Collection<Long> persons) {
        return Map.of();
    }

    @Override
    public List<Choice> choices(Viewer viewer) {
        return List.of();
    }

    @Override
    public Optional<Audience> chosen(Viewer viewer, String value) {
        return Optional.empty();
    }

    @Override
    public String name(Audience audience, String language) {
        return audience.term();
    }
}
