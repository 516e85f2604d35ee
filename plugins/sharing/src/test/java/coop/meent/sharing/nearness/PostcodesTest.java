package coop.meent.sharing.nearness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostcodesTest {
    private static final Postcodes POSTCODES = Postcodes.read();

    @ParameterizedTest(name = "{0} is {1} in {2}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "2800, Mechelen, BE",
                "B-2800, Mechelen, BE",
                "2800 Mechelen, Mechelen, BE",
                "mechelen, Mechelen, BE",
                "Gent, Gent, BE",
                "9000 GENT, Gent, BE",
                "luik, Liège, BE",
                "Liege, Liège, BE",
                "Brussel, Bruxelles, BE",
                "1000 Brussel, Bruxelles, BE",
                "1012 AB, Amsterdam, NL",
                "1012ab Amsterdam, Amsterdam, NL",
                "Den Haag, 's-Gravenhage, NL",
                "den bosch, 's-Hertogenbosch, NL",
            })
    void a_place_is_found_as_people_write_it(String typed, String place, String country) {
        var spot = POSTCODES.find(typed);

        assertThat(spot)
                .hasValueSatisfying(it -> {
                    assertThat(it.place()).isEqualTo(place);
                    assertThat(it.country()).isEqualTo(country);
                });
    }

    @Test
    void a_number_that_both_countries_have_is_told_apart_by_name_letters_or_country() {
        assertThat(POSTCODES.find("3011 Rotterdam").orElseThrow().country()).isEqualTo("NL");
        assertThat(POSTCODES.find("3010 Kessel-Lo").orElseThrow().country()).isEqualTo("BE");
        assertThat(POSTCODES.find("2801 AB").orElseThrow().country()).isEqualTo("NL");
        assertThat(POSTCODES.find("NL-2811").orElseThrow().country()).isEqualTo("NL");
    }

    @Test
    void what_is_no_place_is_none() {
        assertThat(POSTCODES.find("")).isEmpty();
        assertThat(POSTCODES.find("Nergenshuizen")).isEmpty();
        assertThat(POSTCODES.find("99.9, 4.4")).isEmpty();
        assertThat(POSTCODES.find("'; DROP TABLE")).isEmpty();
    }

    @Test
    void coordinates_may_be_entered() {
        var spot = POSTCODES.find("51.0281, 4.4803").orElseThrow();

        assertThat(spot.latitude()).isEqualTo(51.0281);
        assertThat(spot.longitude()).isEqualTo(4.4803);
    }

    @Test
    void distances_are_those_of_the_crow() {
        var ghent = POSTCODES.find("9000").orElseThrow();
        var brussels = POSTCODES.find("1000").orElseThrow();

        long metres = ghent.metresTo(brussels.latitude(), brussels.longitude());

        assertThat(metres).isCloseTo(49_500, within(1_500L));
        assertThat(ghent.metresTo(ghent.latitude(), ghent.longitude())).isZero();
    }

    @Test
    void a_dutch_postcode_loses_its_street() {
        assertThat(Postcodes.rough("1012 ab")).isEqualTo("1012");
        assertThat(Postcodes.rough(" 2800 ")).isEqualTo("2800");
    }
}
