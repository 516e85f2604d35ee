package coop.meent.core.circles;

import coop.meent.api.Audience;
import coop.meent.api.Audiences;
import coop.meent.api.DatedAudience;
import coop.meent.api.Mandate;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Works out who a viewer is at this moment, from memory.
public final class Circles implements Audiences {
    private final Sources sources;
    private final CircleNames names;
    private final Clock clock;

    /// Where it comes from who somebody is.
    ///
    /// @param openings what memberships open
    /// @param groups those of the viewer that count today
    /// @param viewers persons as they are at this moment; asks the database
    public record Sources(
            Openings openings,
            Function<Viewer, Set<Long>> groups,
            Function<Set<Long>, Map<Long, Viewer>> viewers) {}

    /// What somebody is, and when: to be asked with the same moment.
    public record Eyes(Set<String> terms, Instant now) {
        /// {@return whether they may see what is for these}
        public boolean admitted(List<DatedAudience> audiences) {
            return audiences.stream()
                    .anyMatch(it -> it.at(now) && terms.contains(it.audience().term()));
        }
    }

    /// @param clock in the site's time zone
    public Circles(Sources sources, CircleNames names, Clock clock) {
        this.sources = sources;
        this.names = names;
        this.clock = clock;
    }

    /// {@return what running plugins declare}
    public Capabilities capabilities() {
        return names.capabilities();
    }

    /// {@return what the viewer is now}
    public Eyes eyes(Viewer viewer) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        var terms = new HashSet<String>();
        terms.add("public");
        terms.add("reads:" + viewer.language());
        viewer.person().ifPresent(id -> terms.add("person:" + id));
        if (viewer.kind() != Viewer.Kind.VISITOR) {
            addTies(terms, viewer, today);
        }
        if (viewer.administrator()) {
            terms.addAll(List.of("team", "role:team", "team:" + viewer.language()));
        }
        return new Eyes(terms, now);
    }

    private void addTies(Set<String> terms, Viewer viewer, LocalDate today) {
        sources.groups().apply(viewer).forEach(id -> terms.add("group:" + id));
        var members = new HashMap<Long, Boolean>();
        for (var mandate : viewer.mandates()) {
            var role = role(mandate);
            terms.add("org:" + mandate.organisation());
            terms.add(role + "@" + mandate.organisation());
            if (members.computeIfAbsent(
                    mandate.organisation(), id -> opens(id, Openings.MEMBER, today))) {
                terms.add(role);
            }
        }
        // the team reads what members read, to help them
        if (viewer.administrator() || members.containsValue(true)) {
            terms.add("members");
            terms.add("can:" + Openings.MEMBER);
        }
        addOpenings(terms, viewer, members.keySet(), today);
    }

    private void addOpenings(
            Set<String> terms, Viewer viewer, Set<Long> organisations, LocalDate today) {
        for (var capability : capabilities().all()) {
            if (viewer.administrator()
                    || organisations.stream().anyMatch(id -> opens(id, capability, today))) {
                terms.add("can:" + capability);
            }
        }
    }

    private boolean opens(long organisation, String capability, LocalDate today) {
        return sources.openings().opens(organisation, capability, today);
    }

    private static String role(Mandate mandate) {
        return "role:" + mandate.role().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<String> terms(Viewer viewer) {
        return Collections.unmodifiableSet(eyes(viewer).terms());
    }

    @Override
    public boolean admits(Viewer viewer, Set<Audience> audience) {
        return audience.contains(Audience.PUBLIC)
                || admits(viewer, audience.stream().map(Audience::always).toList());
    }

    @Override
    public boolean admits(Viewer viewer, List<DatedAudience> audiences) {
        return !audiences.isEmpty() && eyes(viewer).admitted(audiences);
    }

    @Override
    public Map<Long, Viewer> viewers(Collection<Long> persons) {
        return persons.isEmpty() ? Map.of() : sources.viewers().apply(Set.copyOf(persons));
    }

    @Override
    public List<Choice> choices(Viewer viewer) {
        var offered = new ArrayList<>(List.of(Audience.PUBLIC, Audience.MEMBERS));
        capabilities().all().stream()
                .map(Audience::can)
                .filter(it -> admits(viewer, Set.of(it)))
                .forEach(offered::add);
        viewer.organisations().stream().sorted().map(Audience::organisation).forEach(offered::add);
        sources.groups().apply(viewer).stream().sorted().map(Audience::group).forEach(offered::add);
        if (viewer.administrator()) {
            offered.add(Audience.TEAM);
        }
        return names.choices(offered, viewer.language());
    }

    @Override
    public Optional<Audience> chosen(Viewer viewer, String value) {
        return Audience.parse(value)
                .filter(it ->
                        choices(viewer).stream()
                                .anyMatch(offered -> offered.value().equals(it.term())));
    }

    @Override
    public String name(Audience audience, String language) {
        return names.name(audience, language);
    }
}
