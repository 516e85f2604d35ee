package coop.meent.core.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// The last wall before a page: lets pass what we make, and nothing else.
final class Wall {
    private static final Pattern ID =
            Pattern.compile("[\\p{L}\\p{M}\\p{Nd}\\p{Pc}-]++|fn(?:ref)?:\\d{1,7}(?:-\\d{1,7})?");
    private static final Pattern CLASSES =
            Pattern.compile(
                    "callout (?:note|tip|important|warning|caution)|callout-t|scroll|table|task|vh"
                            + "|missing|meta|film|notes|r|mid");
    // from this site alone: two slashes, or what browsers take for them, would lead elsewhere
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\s\\\\]*+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final PolicyFactory allowed = pictures(structure(words()));

    String pass(String html) {
        return allowed.sanitize(html);
    }

    private static HtmlPolicyBuilder words() {
        return new HtmlPolicyBuilder()
                .allowElements("h2", "h3", "h4", "p", "br", "hr", "blockquote", "ul", "ol", "li")
                .allowElements("em", "strong", "del", "code", "pre", "sup", "span")
                .allowElements(Wall::recommendation, "a")
                .allowAttributes("href", "title")
                .onElements("a")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("start")
                .matching(NUMBER)
                .onElements("ol");
    }

    private static HtmlPolicyBuilder structure(HtmlPolicyBuilder more) {
        return more.allowElements("div", "section")
                .allowElements("table", "thead", "tbody", "tr", "th", "td")
                .allowWithoutAttributes("span")
                .allowAttributes("id")
                .matching(ID)
                .onElements("h2", "h3", "h4", "a", "li")
                .allowAttributes("class")
                .matching(CLASSES)
                .globally()
                .allowAttributes("role")
                .matching(false, "note", "region")
                .onElements("div")
                .allowAttributes("tabindex")
                .matching(false, "0")
                .onElements("div")
                .allowAttributes("scope")
                .matching(false, "col")
                .onElements("th")
                .allowAttributes("aria-label")
                .onElements("a", "div", "section", "video")
                .allowAttributes("aria-hidden")
                .matching(false, "true")
                .onElements("span");
    }

    private static PolicyFactory pictures(HtmlPolicyBuilder more) {
        return more.allowElements("figure", "figcaption", "img", "video")
                .allowAttributes("src")
                .matching(OURS)
                .onElements("img", "video")
                .allowAttributes("alt", "title")
                .onElements("img")
                .allowAttributes("width", "height")
                .matching(NUMBER)
                .onElements("img")
                .allowAttributes("loading")
                .matching(false, "lazy")
                .onElements("img")
                .allowAttributes("controls")
                .matching(false, "controls")
                .onElements("video")
                .allowAttributes("preload")
                .matching(false, "none")
                .onElements("video")
                .toFactory();
    }

    // links out of this site lead without a recommendation
    private static String recommendation(String name, List<String> attributes) {
        int at = attributes.indexOf("href");
        if (at >= 0 && !inside(attributes.get(at + 1))) {
            attributes.add("rel");
            attributes.add("nofollow ugc noopener");
        }
        return name;
    }

    private static boolean inside(String href) {
        return href.startsWith("#") || OURS.matcher(href).matches();
    }
}
