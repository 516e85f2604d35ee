package coop.meent.core.themes;

import coop.meent.core.text.MessageBundle;
import coop.meent.core.text.Messages;
import coop.meent.core.themes.Dress.Fitted;

/// How one owner, the platform or one load of a plugin, appears: under the theme that the request
/// began with, and outside requests under the newest.
public final class Look {
    private final Looks looks;
    private final Owner owner;
    private volatile Fitted newest;
    private volatile Fitted former;

    Look(Looks looks, Owner owner) {
        this.looks = looks;
        this.owner = owner;
        this.newest = looks.dress().fit(owner);
        this.former = newest;
    }

    Owner owner() {
        return owner;
    }

    /// Reads all its templates and words, so that a mistake in them shows before anybody asks.
    ///
    /// @throws RuntimeException about the first that cannot be read
    public void read() {
        owner.resources().names("templates").stream()
                .filter(it -> it.endsWith(".peb"))
                .forEach(it -> templates().compile(owner.id() + "/" + it));
        MessageBundle.load(owner.id(), owner.resources()).parse();
    }

    /// {@return its pages}
    public Templates templates() {
        return fitted().templates();
    }

    /// {@return its files}
    public Assets assets() {
        return fitted().assets();
    }

    /// {@return its words}
    public Messages messages() {
        return fitted().messages();
    }

    private Fitted fitted() {
        var dress = looks.dress();
        var known = newest;
        return known.dress() == dress ? known : fitted(dress);
    }

    private synchronized Fitted fitted(Dress dress) {
        if (newest.dress() == dress) {
            return newest;
        }
        if (former.dress() == dress) {
            return former;
        }
        var made = dress.fit(owner);
        former = newest;
        newest = made;
        return made;
    }
}
