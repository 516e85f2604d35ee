package coop.meent.sharing.things;

import static coop.meent.sharing.things.Samples.NOW;
import static coop.meent.sharing.things.Samples.WINDHOEK;
import static coop.meent.sharing.things.Samples.sheet;
import static coop.meent.sharing.things.Samples.thing;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Audience;
import coop.meent.sharing.times.Opening;
import coop.meent.sharing.times.Rules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThingStoreTest {
    private final ThingStore store = new ThingStore();
    private final Shed shed = Shed.open();

    @AfterEach
    void gone() {
        shed.close();
    }

    @Test
    void a_thing_comes_back_as_it_was_written() {
        var written = Thing.fresh(WINDHOEK, OptionalLong.of(3), full(), NOW);

        var read = shed.get(shed.put(written));

        assertThat(read).usingRecursiveComparison().ignoringFields("id").isEqualTo(written);
    }

    @Test
    void a_change_is_kept_whole() {
        var thing = shed.get(shed.put(thing("Boor")));
        var changed = thing.rewritten(full(), NOW.plusSeconds(5));

        shed.with(db -> {
            store.update(db, changed);
            return true;
        });

        assertThat(shed.get(thing.id())).isEqualTo(changed);
        assertThat(changed.version()).isEqualTo(2);
    }

    @Test
    void terms_are_numbered_and_stay() {
        long id = shed.put(thing("Boor"));

        int first = shed.with(db -> store.addTerms(db, id, "Breng hem proper terug.", NOW));
        int second = shed.with(db -> store.addTerms(db, id, "En op tijd.", NOW));

        assertThat(List.of(first, second)).containsExactly(1, 2);
        assertThat(shed.<Optional<String>>with(db -> store.terms(db, id, 1)))
                .contains("Breng hem proper terug.");
    }

    @Test
    void a_place_is_never_nearer_than_a_kilometre() {
        var place =
                new Thing.Place(
                        "2800", "Mechelen", "", Optional.of(51.025678), Optional.of(4.477777));

        assertThat(place.latitude()).contains(51.03);
        assertThat(place.longitude()).contains(4.48);
        assertThat(new Thing.Place("", "", "", Optional.of(51.0), Optional.empty()).latitude())
                .isEmpty();
    }

    private static Sheet full() {
        var base = sheet("Bakfiets");
        return new Sheet(
                new Thing.Card(
                        Thing.Kind.VEHICLE, Category.VEHICLES, "Bakfiets", "", List.of(), "fr"),
                Audience.MEMBERS,
                Optional.of(Audience.group(9)),
                new Rules(
                        3,
                        true,
                        false,
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofDays(1),
                        Duration.ofDays(3),
                        Opening.parse("1 09:00-12:00 13:00-17:00\n2026-12-25 -").orElseThrow()),
                base.place(),
                new Thing.Conditions(
                        "Breng hem proper terug.", 0, OptionalLong.of(1500), OptionalLong.of(5000)),
                "INV-7");
    }
}
