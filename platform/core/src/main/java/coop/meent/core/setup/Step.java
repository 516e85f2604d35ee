package coop.meent.core.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A step of the first set-up, in order.
public enum Step {
    /// In which language the administrator works.
    LANGUAGE,
    /// What the community is called.
    NAME,
    /// Whether mail leaves the site.
    MAIL,
    /// Which parts are on.
    PLUGINS,
    /// Which organisations there are.
    MEMBERS,
    /// Who else can run the site.
    SECOND;

    static Optional<Step> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    /// {@return its name in addresses and messages}
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return the step after it; empty after the last}
    Optional<Step> next() {
        var all = List.of(values());
        int after = all.indexOf(this) + 1;
        return after < all.size() ? Optional.of(all.get(after)) : Optional.empty();
    }

    String path() {
        return "/admin/setup/" + id();
    }
}
