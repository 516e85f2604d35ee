package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The checks themselves: what is planted in a good page has to be found.
@ExtendWith(InTheatre.class)
final class PlantedTest {
    private static final Look LOOK = new Look("nl", ColorScheme.LIGHT, 390);

    @Test
    void a_button_without_a_name_is_found(Theatre theatre) {
        try (var visitor =
                planted(
                        theatre,
                        "document.querySelector('main').append(document.createElement('button'))")) {
            assertThat(Axe.barriers(visitor.page()))
                    .anyMatch(it -> it.startsWith("button-name at "));
        }
    }

    @Test
    void targets_too_small_for_a_finger_are_found(Theatre theatre) {
        try (var visitor =
                planted(
                        theatre,
                        """
                        for (const name of ['ja', 'nee', 'weet niet']) {
                          const it = document.createElement('button');
                          it.textContent = name;
                          Object.assign(it.style, {all: 'unset', display: 'block', blockSize: '9px',
                            inlineSize: '9px', overflow: 'hidden'});
                          document.querySelector('main').append(it);
                        }
                        """)) {
            assertThat(Axe.barriers(visitor.page()))
                    .anyMatch(it -> it.startsWith("target-size at "));
        }
    }

    @Test
    void what_axe_cannot_decide_is_found(Theatre theatre) {
        try (var visitor =
                planted(
                        theatre,
                        """
                        const it = document.createElement('p');
                        it.textContent = 'op een verloop';
                        it.style.background = 'linear-gradient(red, blue)';
                        document.querySelector('main').append(it);
                        """)) {
            assertThat(Axe.barriers(visitor.page()))
                    .anyMatch(it -> it.startsWith("undecided and unexplained: color-contrast"));
        }
    }

    @Test
    void what_sticks_out_is_found(Theatre theatre) {
        try (var visitor =
                planted(
                        theatre,
                        """
                        const it = document.createElement('p');
                        it.textContent = 'te breed';
                        it.style.inlineSize = '800px';
                        document.querySelector('main').append(it);
                        """)) {
            assertThat(Overflow.of(visitor.page())).anyMatch(it -> it.contains("te breed"));
        }
    }

    @Test
    void a_style_in_the_page_is_found(Theatre theatre) {
        try (var visitor = planted(theatre, "document.body.setAttribute('style', 'color: red')")) {
            visitor.page().waitForCondition(() -> !visitor.complaints().isEmpty());
            assertThat(visitor.complaints()).anyMatch(it -> it.contains("Content Security Policy"));
        }
    }

    @Test
    void a_failing_script_is_found(Theatre theatre) {
        try (var visitor = planted(theatre, "setTimeout(() => nobody.knows(), 0)")) {
            visitor.page().waitForCondition(() -> !visitor.complaints().isEmpty());
            assertThat(visitor.complaints()).anyMatch(it -> it.contains("nobody is not defined"));
        }
    }

    @Test
    void a_part_of_the_page_that_is_not_there_is_found(Theatre theatre) {
        try (var visitor =
                planted(
                        theatre,
                        "document.body.append(Object.assign(new Image(), {src: '/nowhere.png'}))")) {
            visitor.page().waitForCondition(() -> !visitor.complaints().isEmpty());
            assertThat(visitor.complaints()).anyMatch(it -> it.contains("/nowhere.png"));
        }
    }

    private static Visitor planted(Theatre theatre, String script) {
        var visitor = theatre.visitor();
        LOOK.at(visitor.page());
        visitor.goTo("/");
        assertThat(visitor.complaints()).isEmpty();
        visitor.page().evaluate("() => {" + script + "}");
        return visitor;
    }
}
