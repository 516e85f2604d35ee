package coop.meent.testkit.promises;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jsoup.nodes.FormElement;

/// Somebody who types the [Marker] into every form of a plugin, and sends it to every door of its
/// API. They act for a member whose name is such a text too.
final class Planting {
    private static final String NAME = "Mira Zwaluwe";
    private static final int MOST_TRIES = 3;

    private final Subject subject;
    private final Map<String, String> known;
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    Planting(Subject subject, Map<String, String> known) {
        this.subject = subject;
        this.known = known;
    }

    static Caller person(Site site) {
        return site.as(NAME);
    }

    static Caller token(Site site) {
        return site.token(NAME);
    }

    static String email() {
        return Site.email(NAME);
    }

    /// Lets them come, and type.
    ///
    /// @param byHand what the plugin's author plants besides
    /// @return every answer, by what was asked
    Map<String, Answer> done(BiConsumer<Site, Caller> byHand) {
        var site = subject.site();
        long organisation = site.organisation("Proef " + Marker.HARM.replace("\"", "\\\""), true);
        site.mandate(NAME, organisation, "REPRESENTATIVE");
        // whoever is alone in acting for a member cannot leave
        site.mandate("Nele Opvolger", organisation, "REPRESENTATIVE");
        typed(person(site));
        sent(token(site));
        byHand.accept(site, person(site));
        site.settled();
        return answers;
    }

    private void typed(Caller person) {
        Set<String> seen = new LinkedHashSet<>();
        Walk.of(subject.contribution().orElseThrow(), person)
                .forEach((path, page) ->
                        FilledForm.in(page, subject.id())
                                .filter(it ->
                                        seen.add(FilledForm.action(it).replaceAll("\\d+", "0")))
                                .forEach(form -> type(person, path, form)));
    }

    private void type(Caller person, String path, FormElement form) {
        person.get(path); // its token is that of the page last read
        var said = new FilledForm(form, known).sent(person);
        for (int i = 0; i < said.size(); i++) {
            answers.put("the form on %s, sent %d times".formatted(path, i + 1), said.get(i));
        }
    }

    private void sent(Caller program) {
        var plugin = subject.contribution().orElseThrow();
        for (var route : plugin.apiRoutes()) {
            var path = plugin.apiPath(route);
            if (route.verb() == Route.Verb.POST && !path.contains("{")) {
                route.operation()
                        .flatMap(Operation::example)
                        .ifPresent(it -> send(program, path, it));
            }
        }
    }

    private void send(Caller program, String path, String example) {
        Set<String> spared = new LinkedHashSet<>();
        for (int i = 0; i < MOST_TRIES; i++) {
            var answer = program.send("POST", path, filled(example, spared));
            answers.put("POST %s, sent %d times".formatted(path, i + 1), answer);
            if (answer.status() != 422) {
                return;
            }
            answer.json().path("errors").forEach(it -> spared.add(it.path("field").asText()));
        }
    }

    private String filled(String example, Set<String> spared) {
        var body = body(example);
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        names.stream()
                .filter(it -> body.path(it).isTextual() && !spared.contains(it))
                .forEach(it -> body.put(it, known.getOrDefault(it, Marker.TEXT)));
        return body.toString();
    }

    private static ObjectNode body(String example) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(example);
        } catch (JsonProcessingException garbled) {
            throw new AssertionError("an example of the API is no JSON: " + example, garbled);
        }
    }
}
