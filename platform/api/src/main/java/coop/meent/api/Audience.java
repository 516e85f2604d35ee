package coop.meent.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A circle of people who may find and read something.
///
/// | term | who is in it |
/// |---|---|
/// | `public` | everybody, signed in or not |
/// | `members` | who has a mandate at an organisation that is a member at that moment, and the team |
/// | `org:42` | who has a mandate at the organisation |
/// | `group:9` | who is in the group, as far as that counts on that day |
/// | `can:jobs.post` | who acts for an organisation to which a membership opens it, and the team |
/// | `person:7` | one person |
/// | `role:registrar` | who has this [Role] at an organisation that is a member at that moment |
/// | `role:registrar@42` | who has this [Role] at the organisation |
/// | `role:team`, `team` | the team that runs the site |
/// | `reads:fr`, `team:fr` | who reads the site in French now, and the team when it does: for texts that exist once for each language |
///
/// @param term as it stands in the index and in a table
/// @since 1.0
public record Audience(String term) {
    /// Everybody, signed in or not.
    public static final Audience PUBLIC = new Audience("public");

    /// Persons with a mandate at an organisation that is a member at the moment of the query.
    public static final Audience MEMBERS = new Audience("members");

    /// The team that runs the site.
    public static final Audience TEAM = new Audience("team");

    private static final String ID = "[1-9]\\d{0,17}";
    private static final String ROLE = "representative|administrator|registrar|editor";

    /// @throws IllegalArgumentException for a term that nobody ever is
    public Audience {
        if (!Terms.KNOWN.matcher(term).matches()) {
            throw new IllegalArgumentException("no audience: " + term);
        }
    }

    // apart, since the constants above are made before any other static field of the record
    private static final class Terms {
        static final Pattern KNOWN =
                Pattern.compile(
                        String.join(
                                "|",
                                List.of(
                                        "public",
                                        "members",
                                        "(team|reads):[a-z]{2}",
                                        "team",
                                        "(org|group|person):" + ID,
                                        "can:(member|[a-z][a-z0-9]{1,30}\\.[a-z][a-z0-9_-]{0,39})",
                                        "role:team",
                                        "role:(" + ROLE + ")(@" + ID + ")?")));
    }

    /// {@return the audience of this term; empty when there is no such}
    public static Optional<Audience> parse(String term) {
        return Terms.KNOWN.matcher(term).matches()
                ? Optional.of(new Audience(term))
                : Optional.empty();
    }

    /// {@return the people with a mandate at the organisation}
    public static Audience organisation(long id) {
        return new Audience("org:" + id);
    }

    /// {@return the people in the group}
    public static Audience group(long id) {
        return new Audience("group:" + id);
    }

    /// {@return one person}
    public static Audience person(long id) {
        return new Audience("person:" + id);
    }

    /// {@return who acts for an organisation to which its membership opens something}
    ///
    /// @param capability as [Entitlements] is asked, e.g. `jobs.post`; declared in `plugin.json`
    public static Audience can(String capability) {
        return new Audience("can:" + capability);
    }

    /// {@return who has the role at any organisation that is a member}
    public static Audience role(Role role) {
        return new Audience("role:" + role.name().toLowerCase(Locale.ROOT));
    }

    /// {@return who has the role at the organisation}
    public static Audience role(Role role, long organisation) {
        return new Audience(role(role).term() + "@" + organisation);
    }

    /// {@return this audience at any time}
    public DatedAudience always() {
        return new DatedAudience(this, Optional.empty(), Optional.empty());
    }

    /// {@return this audience from a moment on}
    public DatedAudience from(Instant moment) {
        return new DatedAudience(this, Optional.of(moment), Optional.empty());
    }

    /// {@return this audience until a moment, at which it ends}
    public DatedAudience until(Instant moment) {
        return new DatedAudience(this, Optional.empty(), Optional.of(moment));
    }

    @Override
    public String toString() {
        return term;
    }
}
