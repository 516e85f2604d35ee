package coop.meent.core.web;

import coop.meent.api.Links;
import coop.meent.core.text.Language;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where the site's pages are, and links that carry their own permission.
public final class Addresses implements Links {
    private final String base;
    private final Secrets secrets;
    private final Clock clock;

    /// @param base scheme, host and port, without a slash at the end
    public Addresses(String base, Secrets secrets, Clock clock) {
        this.base = base;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// {@return scheme, host and port}
    public String base() {
        return base;
    }

    @Override
    public String absolute(String path, String language) {
        return base + Language.ofTag(language).orElse(Language.NL).href(path);
    }

    @Override
    public String signed(
            String path, String language, Map<String, String> claims, Duration validFor) {
        var all = new TreeMap<>(claims);
        all.put("until", Long.toString(clock.instant().plus(validFor).getEpochSecond()));
        var text = new StringBuilder();
        all.forEach((name, value) ->
                text.append('&').append(encoded(name)).append('=').append(encoded(value)));
        var payload = text.substring(1);
        var token = payload + "." + secrets.sign("link " + path, payload);
        return absolute(path, language) + "?token=" + encoded(token);
    }

    @Override
    public Optional<Map<String, String>> verify(String path, String token) {
        int dot = token.lastIndexOf('.');
        if (dot < 0
                || !secrets.matches(
                        "link " + path, token.substring(0, dot), token.substring(dot + 1))) {
            return Optional.empty();
        }
        var claims = new TreeMap<String, String>();
        for (var pair : token.substring(0, dot).split("&", -1)) {
            int equals = pair.indexOf('=');
            claims.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        var until = claims.remove("until");
        boolean valid = until != null && clock.instant().getEpochSecond() <= Long.parseLong(until);
        return valid ? Optional.of(Map.copyOf(claims)) : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
