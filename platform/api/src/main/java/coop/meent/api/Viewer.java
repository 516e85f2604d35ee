package coop.meent.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// Who asks: a visitor, a person with the mandates of this moment, or the platform itself.
///
/// @param kind visitor, person or system
/// @param person the person's id; empty for a visitor and the system
/// @param name how to greet the person; the name of the work for the system
/// @param administrator whether the person runs the site
/// @param mandates what the person may do for organisations today; never one of the past or the
///   future
/// @param language the language of this request: `nl`, `fr` or `en`
/// @param groups the ids of the groups that count for this person today. Without a mandate at an
///   organisation that is a member today, only groups that are open to guests count
/// @param strong whether the person has shown a second factor in this session, or made this API
///   token in such a session; true for the platform's own work. A rule for a whole route asks by
///   [Access#strong()]
/// @since 1.0
public record Viewer(
        Kind kind,
        OptionalLong person,
        String name,
        boolean administrator,
        List<Mandate> mandates,
        String language,
        Set<Long> groups,
        boolean strong) {
    /// The request attribute under which the platform leaves the viewer.
    public static final String ATTRIBUTE = "meent.viewer";

    /// What a viewer can be.
    public enum Kind {
        /// Nobody is signed in.
        VISITOR,
        /// A signed-in person, or an API token that acts for one.
        PERSON,
        /// The platform or a plugin's own work.
        SYSTEM
    }

    public Viewer {
        mandates = List.copyOf(mandates);
        groups = Set.copyOf(groups);
    }

    /// Somebody who has not shown a second factor.
    public Viewer(
            Kind kind,
            OptionalLong person,
            String name,
            boolean administrator,
            List<Mandate> mandates,
            String language,
            Set<Long> groups) {
        this(kind, person, name, administrator, mandates, language, groups, false);
    }

    /// Somebody who is in no group and has not shown a second factor.
    public Viewer(
            Kind kind,
            OptionalLong person,
            String name,
            boolean administrator,
            List<Mandate> mandates,
            String language) {
        this(kind, person, name, administrator, mandates, language, Set.of());
    }

    /// {@return somebody who is not signed in}
    public static Viewer visitor(String language) {
        return new Viewer(Kind.VISITOR, OptionalLong.empty(), "", false, List.of(), language);
    }

    /// {@return the platform itself, doing the named work, e.g. `jobs.reminders`}
    public static Viewer system(String work) {
        return new Viewer(
                Kind.SYSTEM, OptionalLong.empty(), work, true, List.of(), "nl", Set.of(), true);
    }

    /// {@return the viewer of this request}
    public static Viewer of(Context ctx) {
        return Objects.requireNonNull(ctx.attribute(ATTRIBUTE), "no viewer on this request");
    }

    /// {@return whether a person stands behind the request}
    public boolean signedIn() {
        return kind == Kind.PERSON;
    }

    /// {@return whether one of the mandates is at an organisation that is a member today}
    public boolean member() {
        return mandates.stream().anyMatch(Mandate::memberToday);
    }

    /// {@return whether the viewer holds one of the roles at the organisation today}
    public boolean holds(long organisation, Set<Role> roles) {
        return mandates.stream()
                .anyMatch(m -> m.organisation() == organisation && roles.contains(m.role()));
    }

    /// {@return whether the viewer may act in the name of the organisation: any mandate there, or
    /// the team}
    public boolean actsFor(long organisation) {
        return administrator || mandates.stream().anyMatch(m -> m.organisation() == organisation);
    }

    /// {@return whether the group counts for this viewer today}
    public boolean in(long group) {
        return groups.contains(group);
    }

    /// {@return the organisations at which the viewer holds a mandate today}
    public Set<Long> organisations() {
        return mandates.stream().map(Mandate::organisation).collect(Collectors.toUnmodifiableSet());
    }
}
