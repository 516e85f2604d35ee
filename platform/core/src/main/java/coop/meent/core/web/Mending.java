package coop.meent.core.web;

import java.time.Duration;

/// The site, or the part of it that was asked for, is being mended.
public final class Mending extends RuntimeException {
    /// When it is worth asking again; nobody knows how long it takes.
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final String what;

    private Mending(String what) {
        super("being mended: " + what);
        this.what = what;
    }

    /// {@return only administrators get in}
    public static Mending theSite() {
        return new Mending("mending");
    }

    /// {@return a plugin's page, while no plugin runs}
    static Mending aPlugin() {
        return new Mending("resting");
    }

    /// {@return the words for it, after `error.`}
    String words() {
        return what;
    }
}
