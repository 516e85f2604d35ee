package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every page that the site lists is opened, also those of a plugin that nobody here has heard of.
@ExtendWith(InTheatre.class)
final class EveryPageTest {
    @Test
    @DisabledIfSystemProperty(named = "meent.matrix", matches = "true", disabledReason = "more")
    void every_page_is_fit_for_everybody(Theatre theatre) {
        assertThat(faults(theatre, Walker.Plan::daily)).isEmpty();
        assertThat(theatre.log().lines().filter(it -> it.contains(" no message "))).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "meent.matrix", matches = "true")
    void every_page_is_fit_in_every_language_light_and_width(Theatre theatre) {
        assertThat(faults(theatre, _ -> Walker.Plan.whole())).isEmpty();
    }

    private static List<String> faults(Theatre theatre, IntFunction<Walker.Plan> plans) {
        try (var team = theatre.visitor().as(Part.ADMINISTRATOR)) {
            var spots = Spot.all(team);
            assertThat(spots).filteredOn(it -> it.address().isEmpty()).isEmpty();
            var stops = new Walk(theatre, spots).go(plans);
            Walk.print(stops);
            var all = new Faults();
            stops.forEach(it -> all.addAll(it.faults()));
            return all.said();
        }
    }
}
