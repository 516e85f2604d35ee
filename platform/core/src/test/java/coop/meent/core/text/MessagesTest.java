package coop.meent.core.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final MessageBundle PLATFORM =
            MessageBundle.load("core", Resources.of(Messages.class.getClassLoader()));

    @Test
    void the_platform_says_everything_in_three_languages() {
        assertThat(PLATFORM.keys()).isNotEmpty();
        assertThat(PLATFORM.problems()).isEmpty();
    }

    @Test
    void the_first_of_the_chain_that_knows_a_key_answers() {
        var theme = bundle("theme", "a = thema", "", "");
        var plugin = bundle("jobs", "a = plugin\nb = plugin", "", "");
        var messages = new Messages(List.of(theme, plugin), true);

        assertThat(messages.text(Language.NL, "a")).isEqualTo("thema");
        assertThat(messages.text(Language.NL, "b")).isEqualTo("plugin");
    }

    @Test
    void plurals_follow_the_language_and_an_apostrophe_is_an_apostrophe() {
        var jobs = "n = {0, plural, =0 {rien} one {# offre} other {# offres}} aujourd'hui";
        var messages = new Messages(List.of(bundle("jobs", "", jobs, "")), true);

        assertThat(messages.text(Language.FR, "n", 0)).isEqualTo("rien aujourd'hui");
        assertThat(messages.text(Language.FR, "n", 1)).isEqualTo("1 offre aujourd'hui");
        assertThat(messages.text(Language.FR, "n", List.of(2))).isEqualTo("2 offres aujourd'hui");
    }

    @Test
    void a_missing_key_is_an_error_in_tests_and_its_own_text_in_production() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Messages(List.of(), true).text(Language.EN, "jobs.title"))
                .withMessage("no message jobs.title in en");
        assertThat(new Messages(List.of(), false).text(Language.EN, "jobs.title"))
                .isEqualTo("jobs.title");
    }

    @Test
    void a_bundle_lists_what_a_translator_has_to_mend() {
        var bundle =
                bundle(
                        "jobs",
                        "a = {0} weg\nb = goed\nc = {0\nd = x\nd = y",
                        "a = {1} parti\nb = bon\nc = {0}\nd = x",
                        "a = {0} gone\nc = {0}\nd = x");

        assertThat(bundle.problems())
                .anySatisfy(it ->
                        assertThat(it).startsWith("jobs: a in messages_fr.properties takes [1]"))
                .anySatisfy(it ->
                        assertThat(it).isEqualTo("jobs: b in messages_en.properties is missing"))
                .anySatisfy(it ->
                        assertThat(it)
                                .startsWith("jobs: c in messages_nl.properties cannot be parsed"))
                .anySatisfy(it -> assertThat(it).startsWith("jobs: d stands twice"));
    }

    @Test
    void a_bundle_knows_which_plural_forms_and_choices_a_language_needs() {
        var bundle =
                bundle(
                        "jobs",
                        "a = {0, plural, one {# dag} other {# dagen}}\nb = {0, select, x {X} other {O}}",
                        "a = {0, plural, other {# jours}}\nb = {0, select, y {X} other {O}}",
                        "a = {0} days\nb = {0, select, x {X} other {O}}");

        assertThat(bundle.problems())
                .containsExactly(
                        "jobs: a in messages_fr.properties {0} has no form \"one\"",
                        "jobs: b in messages_fr.properties takes [0 [other, y]], not as in Dutch");
    }

    @Test
    void what_is_the_same_in_two_languages_may_be_untranslated() {
        var bundle =
                bundle(
                        "jobs",
                        "a = Logo\nb = {0}\nc = Ja",
                        "a = Logo\nb = {0}\nc = Oui",
                        "a = Mark\nb = {0}\nc = Yes");

        assertThat(bundle.alike()).containsExactly("a");
    }

    @Test
    void only_dutch_has_no_prefix() {
        assertThat(Language.NL.href("/jobs")).isEqualTo("/jobs");
        assertThat(Language.FR.href("/jobs")).isEqualTo("/fr/jobs");
        assertThat(Language.EN.href("/")).isEqualTo("/en");
        assertThat(Language.ofTag("FR")).contains(Language.FR);
        assertThat(Language.ofTag("de")).isEmpty();
    }

    private static MessageBundle bundle(String owner, String nl, String fr, String en) {
        var files =
                Map.of(
                        "messages_nl.properties", nl,
                        "messages_fr.properties", fr,
                        "messages_en.properties", en);
        return MessageBundle.load(
                owner, path -> Optional.ofNullable(files.get(path)).map(it -> it.getBytes(UTF_8)));
    }
}
