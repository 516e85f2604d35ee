package coop.meent.jobs;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// How to apply. Candidates write to the organisation itself; nothing of theirs is kept here.
sealed interface Apply {
    /// What could smuggle a second header or address into a `mailto:` link is no address.
    Pattern ADDRESS = Pattern.compile("[^\\s@<>()\\[\\],;:\"?&%/\\\\]+@[\\w.-]+\\.\\p{L}{2,}");

    Pattern BARE_HOST = Pattern.compile("[\\w-]+(\\.[\\w-]+)*\\.\\p{L}{2,}(/\\S*)?");

    record ByMail(String address) implements Apply {}

    record ByLink(URI link) implements Apply {}

    /// The address was of somebody who is no longer here.
    record Gone() implements Apply {}

    /// {@return what the table keeps}
    static Apply stored(String text) {
        return text.isEmpty() ? new Gone() : parse(text).orElseThrow();
    }

    /// {@return what somebody typed as one thing: an address or a link}
    static Optional<Apply> parse(String typed) {
        if (typed.length() > 500) {
            return Optional.empty();
        }
        if (ADDRESS.matcher(typed).matches()) {
            return Optional.of(new ByMail(typed));
        }
        var link = BARE_HOST.matcher(typed).matches() ? "https://" + typed : typed;
        try {
            return Optional.of(new URI(link)).filter(Apply::web).map(ByLink::new);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean web(URI link) {
        var scheme = String.valueOf(link.getScheme());
        return link.getHost() != null && (scheme.equals("https") || scheme.equals("http"));
    }

    /// {@return as it was typed and is stored}
    default String text() {
        return switch (this) {
            case ByMail(var address) -> address;
            case ByLink(var link) -> link.toString();
            case Gone() -> "";
        };
    }

    /// {@return where the button leads}
    default String href(String title) {
        return switch (this) {
            case ByMail(var address) -> "mailto:" + address + "?subject=" + encoded(title);
            case ByLink(var link) -> link.toString();
            case Gone() -> "";
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
