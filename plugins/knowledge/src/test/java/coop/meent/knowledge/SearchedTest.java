package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What people search and do not find is counted, and nothing of who they are.
@MeentTest
class SearchedTest {
    private static Library library;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
    }

    @Test
    void what_is_not_found_is_counted_and_may_be_asked() {
        var mia = library.as(Part.MEMBER);
        assertThat(mia.get("/search?q=Zonnedelen+zwevend").html().select("main a").eachAttr("href"))
                .contains("/knowledge/questions/new?title=Zonnedelen+zwevend");
        library.as(Part.VISITOR).get("/search?type=article&q=zonnedelen,++ZWEVEND!").expect(200);
        assertThat(library.as(Part.VISITOR).get("/search?q=zonnedelen+zwevend").text())
                .doesNotContain("Stel het als vraag");

        assertThat(vain()).contains("zonnedelen zwevend 3");
    }

    @Test
    void addresses_and_numbers_are_not_counted() {
        for (var typed :
                List.of(
                        "mia.maes@elders.be",
                        "0478+12+34+56",
                        "BE71+0961+2345+6769",
                        "https%3A%2F%2Felders.be%2Fonvindbaar",
                        "xq")) {
            library.as(Part.VISITOR).get("/search?q=" + typed).expect(200);
        }

        assertThat(vain()).doesNotContain("elders", "0478", "be71", "xq");
    }

    @Test
    void the_beginnings_of_a_word_that_is_typed_are_not_counted_beside_it() {
        for (var typed : List.of("windm", "windmolenr", "windmolenrechtbank")) {
            library.as(Part.VISITOR).get("/search?q=" + typed).expect(200);
        }

        assertThat(vain()).contains("windmolenrechtbank 1").doesNotContain("windmolenr 1");
    }

    @Test
    void what_was_searched_once_is_forgotten_after_some_weeks(Site site) {
        library.as(Part.VISITOR).get("/search?q=eenmaligding").expect(200);
        library.as(Part.VISITOR).get("/search?q=vaakgezochtding").expect(200);
        library.as(Part.VISITOR).get("/search?q=vaakgezochtding").expect(200);
        site.work("knowledge/searched");
        library.later(Duration.ofDays(40));

        site.work("knowledge/searched-upkeep");
        assertThat(vain()).contains("vaakgezochtding 2").doesNotContain("eenmaligding");

        library.later(Duration.ofDays(180));
        site.work("knowledge/searched-upkeep");
        assertThat(vain()).doesNotContain("vaakgezochtding");
    }

    private static String vain() {
        return library.as(Part.EDITOR).get("/knowledge/insight/vain").expect(200).text();
    }
}
