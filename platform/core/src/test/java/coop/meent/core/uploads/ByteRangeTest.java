package coop.meent.core.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {
    @ParameterizedTest(name = "{0} of {1} bytes: {2}")
    @CsvSource({
        "bytes=0-0, 10, 0-0",
        "bytes=0-9, 10, 0-9",
        "bytes=0-, 10, 0-9",
        "bytes=9-, 10, 9-9",
        "bytes=4-99, 10, 4-9",
        "bytes=-3, 10, 7-9",
        "bytes=-99, 10, 0-9",
        "bytes = 1-2, 10, 1-2",
        "bytes=10-, 10, beyond",
        "bytes=10-12, 10, beyond",
        "bytes=-0, 10, beyond",
        "bytes=5-3, 10, whole",
        "bytes=-, 10, whole",
        "bytes=a-b, 10, whole",
        "'bytes=0-1,4-5', 10, whole",
        "bytes=99999999999999999999-, 10, whole",
        "items=0-1, 10, whole",
    })
    void as_the_rfc_says(String header, long size, String expected) {
        var told =
                switch (ByteRange.of(header, size)) {
                    case ByteRange.Whole _ -> "whole";
                    case ByteRange.Beyond _ -> "beyond";
                    case ByteRange.Part(var first, var last) -> first + "-" + last;
                };
        assertThat(told).isEqualTo(expected);
    }
}
