package coop.meent.soirees.places;

import java.util.List;

/// The places afterwards, and what came of it; the first outcome answers whoever asked.
public record Step(Places places, List<Outcome> outcomes) {
    public Step {
        outcomes = List.copyOf(outcomes);
    }

    public Outcome answer() {
        return outcomes.getFirst();
    }
}
