package coop.meent.core.plugins.preflight;

import java.util.List;
import java.util.Optional;

/// What becomes of one plugin under a release.
///
/// @param version the one that is installed
/// @param newer the newest version to be had that works with the release
/// @param reasons why it blocks; empty otherwise
public record Verdict(
        String id, String version, State state, Optional<Newer> newer, List<String> reasons) {
    /// How it comes out. A plugin that is off stands in nobody's way.
    public enum State {
        COMPATIBLE("compatible"),
        NEWER_AVAILABLE("newer available"),
        BLOCKS("blocks"),
        OFF("off");

        private final String words;

        State(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /// A version that could be had, and where.
    public record Newer(String version, Offer.Source source) {
        @Override
        public String toString() {
            return "%s, in %s".formatted(version, source);
        }
    }

    boolean blocks() {
        return state == State.BLOCKS;
    }

    /// {@return a sentence or two about it; empty when there is nothing to say}
    String remarks() {
        if (!blocks()) {
            return newer.map(Newer::toString).orElse("");
        }
        return String.join(" ", reasons) + " " + remedy();
    }

    private String remedy() {
        return newer.map(it -> "Install %s first (%s), or".formatted(it.version(), it.source()))
                        .orElse("Upgrade it first, or")
                + " switch it off: ./meent plugin disable %s".formatted(id);
    }
}
