package coop.meent.shares.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RefusalTest {
    static Stream<Refusal> all() {
        return Stream.of(
                        FormalRefusals.all(),
                        ShareRefusals.all(),
                        LaterRefusals.all(),
                        ReversalRefusals.all())
                .flatMap(each -> each);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("all")
    void says_what_is_wrong_and_leaves_the_register_as_it_was(Refusal refusal) {
        var sample = new Sample();

        var reasons = refusal.happens().apply(sample);

        assertThat(reasons).contains(refusal.code()).doesNotHaveDuplicates();
    }

    /// `overdraft` is the last look over every judgement: nothing known leads there.
    @Test
    void every_refusal_has_its_text_and_every_text_its_refusal() {
        var shown = Stream.concat(all().map(Refusal::code), Stream.of("overdraft")).distinct();

        assertThat(shown).containsExactlyInAnyOrderElementsOf(RefusalTextTest.texts("nl"));
    }
}
