package coop.meent.core.web;

import coop.meent.core.links.Found;

/// The link by which somebody came does not work.
final class LinkClosed extends RuntimeException {
    private final Found.Why why;

    LinkClosed(Found.Why why) {
        super("the link is " + why);
        this.why = why;
    }

    int status() {
        return switch (why) {
            case UNKNOWN, EARLY -> 404;
            case EXPIRED, USED, REVOKED -> 410;
        };
    }

    /// {@return the words for it, after `error.`}
    String words() {
        return switch (why) {
            case UNKNOWN -> "link-unknown";
            case EARLY -> "link-early";
            case EXPIRED -> "link-expired";
            case USED -> "link-used";
            case REVOKED -> "link-revoked";
        };
    }
}
