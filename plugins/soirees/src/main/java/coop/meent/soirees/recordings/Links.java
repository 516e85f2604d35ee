package coop.meent.soirees.recordings;

import java.net.URI;

/// Addresses of other places.
final class Links {
    private Links() {}

    /// {@return of whom the place is, e.g. `video.example.org`; empty for no address}
    static String host(String link) {
        return link.isEmpty() ? "" : URI.create(link).getHost();
    }
}
