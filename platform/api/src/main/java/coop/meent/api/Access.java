package coop.meent.api;

import java.util.function.Predicate;

/// Who may use a route. A route without one does not start; what a single object allows its handler
/// still checks.
///
/// A rule can ask for a strong session besides: of somebody who has shown a second factor. Whoever
/// passes the rule and has not is led to where they can, and comes back.
///
/// @param name how the rule is called in lists and refusals, lower case
/// @param rule true when the viewer may pass
/// @param asksStrength whether a strong session is asked for too
/// @since 1.0
public record Access(String name, Predicate<Viewer> rule, boolean asksStrength) {
    /// Anybody, signed in or not.
    public static final Access EVERYONE = new Access("everyone", _ -> true);

    /// A person or API token; a visitor is led to the sign-in page.
    public static final Access SIGNED_IN = new Access("signed in", Viewer::signedIn);

    /// A person with a mandate at an organisation that is a member today.
    public static final Access MEMBER = new Access("member", Viewer::member);

    /// The team that runs the site, in a strong session.
    public static final Access ADMINISTRATOR =
            new Access("administrator", Viewer::administrator, true);

    /// A rule for any session.
    public Access(String name, Predicate<Viewer> rule) {
        this(name, rule, false);
    }

    /// {@return the same rule, for who has shown a second factor in this session}
    public Access strong() {
        return new Access(name, rule, true);
    }

    /// {@return whether the viewer may use the route}
    public boolean allows(Viewer viewer) {
        return (!asksStrength || viewer.strong()) && rule.test(viewer);
    }
}
