package coop.meent.testkit.promises;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/// A form of a plugin, filled with the [Marker] wherever a person may type freely; what is refused
/// there gives way to something plainer, until the form is taken.
final class FilledForm {
    private static final int MOST_TRIES = 8;
    private static final String TYPED =
            "textarea, input:not([type]), input[type=text], input[type=search]";
    private static final List<String> PLAINER =
            List.of(
                    Marker.WORD,
                    "12",
                    "2030-01-01",
                    "https://zwaluwzang.example/",
                    "zwaluwzang@example.test",
                    "");

    private final FormElement form;
    private final Map<String, String> known;
    private final Map<String, Integer> tries = new HashMap<>();

    /// @param known what a field takes that only its plugin knows, by name
    FilledForm(FormElement form, Map<String, String> known) {
        this.form = form;
        this.known = known;
    }

    /// {@return the forms of a page in which something can be typed}
    static Stream<FormElement> in(Answer page, String id) {
        return page.html().select("form[method=post]").stream()
                .map(FormElement.class::cast)
                .filter(it -> action(it).matches("/" + id + "([/?].*)?"))
                .filter(it -> !it.select(TYPED).isEmpty());
    }

    static String action(Element form) {
        var url = form.absUrl("action");
        return (url.isEmpty() ? form.baseUri() : url).replaceFirst("^https?://[^/]*", "");
    }

    /// Sends it, again and again until it is taken or nothing is left to try.
    ///
    /// @return every answer, the last one last
    List<Answer> sent(Caller caller) {
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < MOST_TRIES; i++) {
            var answer = caller.post(action(form), fields());
            answers.add(answer);
            if (answer.status() != 422 || !refused(answer)) {
                break;
            }
        }
        return answers;
    }

    private boolean refused(Answer answer) {
        var fields = answer.html().select("form [aria-invalid=true][name]").eachAttr("name");
        fields.forEach(it -> tries.merge(it, 1, Integer::sum));
        return !fields.isEmpty();
    }

    private String[] fields() {
        var values = new LinkedHashMap<String, String>();
        form.formData().forEach(it -> values.putIfAbsent(it.key(), it.value()));
        for (var field : form.select("input[name], select[name], textarea[name]")) {
            values.put(field.attr("name"), value(field, values));
        }
        values.remove("_csrf");
        values.remove("_key");
        return values.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .toArray(String[]::new);
    }

    private String value(Element field, Map<String, String> values) {
        var name = field.attr("name");
        var own = known.get(name);
        if (own != null) {
            return own;
        }
        int tried = tries.getOrDefault(name, 0);
        if (tried > 0 && !field.tagName().equals("select")) {
            return PLAINER.get((tried - 1) % PLAINER.size());
        }
        return field.is(TYPED) ? typed(field) : chosen(field, values, tried);
    }

    private static String typed(Element field) {
        var most = field.attr("maxlength");
        boolean fits = most.isEmpty() || Integer.parseInt(most) >= Marker.TEXT.length();
        return fits ? Marker.TEXT : Marker.HARM;
    }

    private static String chosen(Element field, Map<String, String> values, int tried) {
        var value = values.getOrDefault(field.attr("name"), "");
        return switch (field.tagName() + " " + field.attr("type")) {
            case "input checkbox" -> field.attr("value").isEmpty() ? "on" : field.attr("value");
            case "input radio" -> value.isEmpty() ? field.attr("value") : value;
            case "input number" -> value.isEmpty() ? least(field) : value;
            case "input date" -> value.isEmpty() ? "2030-01-01" : value;
            case "input time" -> value.isEmpty() ? "12:00" : value;
            case "input email" -> value.isEmpty() ? "zwaluwzang@example.test" : value;
            case "input url" -> value.isEmpty() ? "https://zwaluwzang.example/" : value;
            case "select " -> option(field, value, tried);
            default -> value;
        };
    }

    private static String least(Element field) {
        return field.attr("min").isEmpty() ? "1" : field.attr("min");
    }

    private static String option(Element field, String value, int tried) {
        var options = field.select("option").eachAttr("value");
        if ((tried == 0 && !value.isEmpty()) || options.isEmpty()) {
            return value;
        }
        return options.get((tried + 1) % options.size());
    }
}
