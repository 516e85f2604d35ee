package coop.meent.api;

import java.util.function.Predicate;

/// Who may use a route. A route without one does not start; what a single object allows its handler
/// still checks.
///
/// @param name how the rule is called in lists and refusals, lower case
/// @param rule true when the viewer may pass
/// @since 1.0
public record Access(String name, Predicate<Viewer> rule) {
    /// Anybody, signed in or not.
    public static final Access EVERYONE = new Access("everyone", _ -> true);

    /// A person or API token; a visitor is led to the sign-in page.
    public static final Access SIGNED_IN = new Access("signed in", Viewer::signedIn);

    /// A person with a mandate at an organisation that is a member today.
    public static final Access MEMBER = new Access("member", Viewer::member);

    /// The team that runs the site.
    public static final Access ADMINISTRATOR = new Access("administrator", Viewer::administrator);

    /// {@return whether the viewer may use the route}
    public boolean allows(Viewer viewer) {
        return rule.test(viewer);
    }
}
