package coop.meent.soirees.registrations;

import coop.meent.soirees.tickets.Ask;
import java.util.List;
import java.util.Map;

/// A question beside its answer, as a form shows it.
public record AskView(Ask ask, String value) {
    static List<AskView> of(List<Ask> asks, Map<Long, String> answers) {
        return asks.stream().map(it -> new AskView(it, answers.getOrDefault(it.id(), ""))).toList();
    }

    public List<Map<String, String>> options() {
        return ask.choices().stream().map(it -> Map.of("value", it, "label", it)).toList();
    }

    public boolean answered() {
        return !value.isEmpty();
    }
}
