package coop.meent.testkit.promises;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whatever people typed, and whatever stands in an address, is shown as text: in pages, feeds,
/// JSON-LD and JSON, to everybody. And whatever was asked, nothing breaks.
public final class Escapes implements Promise {
    private static final String ADVICE =
            " Let the template escape it ({{ it }} and not {{ it | raw }}), let platform.markdown() make HTML of what people write, and platform.formats() feeds and JSON-LD.";

    private final Subject subject;
    private final Map<String, Answer> planted;
    private final Set<String> broken = new TreeSet<>();

    /// @param planted what the plugin answered to whoever typed the marker
    Escapes(Subject subject, Map<String, Answer> planted) {
        this.subject = subject;
        this.planted = planted;
    }

    @Override
    public List<String> broken() {
        planted.forEach(this::check);
        var site = subject.site();
        for (var caller : List.of(Planting.person(site), site.asAdministrator(), site.visitor())) {
            walk(caller);
        }
        return List.copyOf(broken);
    }

    private void walk(Caller caller) {
        var answers = Walk.of(subject.contribution().orElseThrow(), caller);
        answers.forEach(this::check);
        for (var path : List.of("/", "/me", "/notices", "/search?q=" + Marker.WORD)) {
            check(path, caller.get(path));
        }
        Set<String> asked = new TreeSet<>();
        answers.forEach((path, answer) -> {
            var plain = path.replaceFirst("\\?.*", "");
            if (answer.status() == 200 && asked.add(plain.replaceAll("\\d+", "0"))) {
                ask(caller, plain, Walk.queryNames(answer));
            }
        });
    }

    // together, and one at a time: the first that is refused hides the others
    private void ask(Caller caller, String path, Set<String> names) {
        ask(caller, path, names.stream());
        names.forEach(it -> ask(caller, path, Stream.of(it)));
    }

    private void ask(Caller caller, String path, Stream<String> names) {
        var value = "=" + URLEncoder.encode(Marker.TEXT, StandardCharsets.UTF_8);
        var query = names.map(it -> it + value).collect(Collectors.joining("&"));
        check(path + "?" + query.replace(value, ""), caller.get(path + "?" + query));
    }

    private void check(String asked, Answer answer) {
        if (answer.status() >= 500) {
            broken.add(
                    "%s answers %d; the log of this test has the reason. Refuse with MeentException.invalid(…) what cannot be used."
                            .formatted(asked, answer.status()));
        }
        for (var harm : Marker.harm(answer)) {
            broken.add(
                    "%s shows what somebody typed unescaped: %s.%s".formatted(asked, harm, ADVICE));
        }
    }
}
