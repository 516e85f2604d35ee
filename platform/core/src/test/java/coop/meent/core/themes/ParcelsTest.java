package coop.meent.core.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParcelsTest {
    private final Parcels parcels = new Parcels();

    @Test
    void a_name_always_has_the_same_mark_and_another_name_another() {
        assertThat(parcels.mark("Windhoek Energie", false))
                .isEqualTo(new Parcels().mark("Windhoek Energie", false));
        assertThat(
                        IntStream.range(0, 200)
                                .mapToObj(it -> parcels.mark("lid " + it, false))
                                .collect(Collectors.toSet()))
                .hasSize(200);
    }

    @Test
    void a_mark_has_one_own_parcel_and_one_field() {
        for (int i = 0; i < 200; i++) {
            assertThat(parcels.mark("lid " + i, true))
                    .startsWith("<svg class=\"mark lit\"")
                    .containsOnlyOnce("class=\"p4\"")
                    .containsOnlyOnce("class=\"pm\"")
                    .doesNotContain("NaN", "style=", "<script");
        }
    }

    @Test
    void a_map_tells_what_it_shows_or_hides_from_those_who_cannot_see_it() {
        assertThat(parcels.fieldMap(Parcels.Spec.of(23, 760, 640)))
                .contains("viewBox=\"5 5 750 630\"", "aria-hidden=\"true\"")
                .doesNotContain("NaN", "style=");
        assertThat(parcels.fieldMap(Parcels.Spec.of(4, 240, 150).labelled("Een \"meent\"", "")))
                .contains("role=\"img\" aria-label=\"Een &quot;meent&quot;\"");
    }
}
