package coop.meent.shares.desk;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class FewStatementsTest {
    // a transaction takes its role and its register
    private static final int OPENING = 2;

    private static Furnished town;

    @BeforeAll
    static void fill(Site site) {
        town = Furnished.in(site);
    }

    private static long statements(String below) {
        var manager = town.coop().manager();
        return town.site().statements(() -> manager.get(town.path(below)).expect(200));
    }

    @Test
    void a_page_asks_little_however_much_it_shows() {
        long bare = statements("/entries/new") + OPENING;

        assertThat(statements("/holders") - bare).isLessThanOrEqualTo(6);
        assertThat(statements("/holders/1") - bare).isLessThanOrEqualTo(8);
        assertThat(statements("/entries") - bare).isLessThanOrEqualTo(6);
        assertThat(statements("") - bare).isLessThanOrEqualTo(8);
    }
}
