package coop.meent.shares.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RefusalTest {
    static Stream<Refusal> all() {
        return Stream.of(FormalRefusals.all(), ShareRefusals.all(), LaterRefusals.all())
                .flatMap(each -> each);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("all")
    void says_what_is_wrong_and_leaves_the_register_as_it_was(Refusal refusal) {
        var sample = new Sample();

        var reasons = refusal.happens().apply(sample);

        assertThat(reasons).contains(refusal.code()).doesNotHaveDuplicates();
    }

    @Test
    void every_text_has_its_refusal() {
        var shown = all().map(Refusal::code).distinct().toList();

        assertThat(RefusalTextTest.texts("nl")).containsAll(shown);
        assertThat(shown).containsAll(RefusalTextTest.texts("nl"));
    }
}
