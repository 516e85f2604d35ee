package coop.meent.knowledge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {
    @Test
    void each_article_says_when_it_began_and_grows_towards_today() {
        assertThat(DemoArticles.scripts())
                .allSatisfy(script -> {
                    assertThat(script.field("title")).isNotEmpty();
                    assertThat(script.deeds()).isNotEmpty();
                    assertThat(script.deeds().getFirst().text()).isNotEmpty();
                    assertThat(script.deeds())
                            .extracting(Script.Deed::days)
                            .isSortedAccordingTo((one, other) -> other - one);
                });
    }

    @Test
    void a_deed_tells_who_did_what_when_and_why() {
        var deed = Script.in("/demo/besturen.txt").getFirst().deeds().get(1);

        assertThat(deed.who()).isEqualTo("mourad");
        assertThat(deed.what()).isEqualTo("show");
        assertThat(deed.words()).startsWith("De termijn klopte niet");
        assertThat(deed.text()).startsWith("- Stuur de uitnodiging");
    }
}
