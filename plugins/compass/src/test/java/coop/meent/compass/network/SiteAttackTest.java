package coop.meent.compass.network;

import static coop.meent.compass.network.Fair.AN;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The attack of the kernel's own test, on a site that runs: consents, withdrawals, new scans,
/// erasures and releases, by the doors that people use.
@MeentTest
class SiteAttackTest {
    private static final String CAS = "Cas Nys";
    private static final int HISTORIES = 12;
    private static final int ORGANISATIONS = 32;
    private static final int QUARTERS = 4;
    private static final int EVENTS = 4;

    @Test
    void whoever_keeps_every_page_and_file_isolates_nobody(Site site) {
        var fair = Fair.of(site, ORGANISATIONS);
        site.mandate(CAS, site.organisation("De Kapel", false), "REPRESENTATIVE");
        long views = 0;
        long left = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            fair.clear();
            var history = new History(fair, seed);
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                history.quarter();
            }
            assertThat(history.attacker.isolated(history.owners)).as("seed " + seed).isEmpty();
            views += history.attacker.views();
            left += history.left;
        }
        // a site that shows nothing would be safe as well
        assertThat(views).isGreaterThan(10L * HISTORIES);
        assertThat(left).isGreaterThan(HISTORIES);
    }

    /// What happens to one network.
    private static final class History {
        private final Fair fair;
        private final String seed;
        private final Random random;
        private final Attacker attacker;
        private final Map<Integer, Long> owners = new TreeMap<>();
        private final List<Integer> scans = new ArrayList<>();
        private final Set<Long> consenting = new HashSet<>();
        private int left;

        History(Fair fair, int seed) {
            this.fair = fair;
            this.seed = "seed " + seed;
            this.random = new Random(seed);
            var site = fair.site();
            this.attacker =
                    new Attacker(
                            fair,
                            List.of(site.as(AN), site.as(CAS), site.asAdministrator()),
                            List.of(site.token(CAS), site.administratorToken()));
            for (long it :
                    fair.organisations().subList(0, 16 + random.nextInt(ORGANISATIONS - 15))) {
                scan(it);
                if (random.nextInt(5) > 0) {
                    consenting.add(it);
                }
            }
            try (var db = site.superuser()) {
                consenting.forEach(it ->
                        db.execute("INSERT INTO compass.consent VALUES (?, NULL, now())", it));
            }
        }

        void quarter() {
            assertThat(fair.release().status()).as(seed).isIn(201, 409);
            assertThat(attacker.open()).as(seed).isEqualTo(attacker.glance());
            nobodyIsShownWhoLeft();
            for (int i = 0; i < EVENTS; i++) {
                if (someoneLeaves()) {
                    nobodyIsShownWhoLeft();
                }
            }
            fair.nextQuarter();
        }

        private boolean someoneLeaves() {
            long who = fair.organisations().get(random.nextInt(ORGANISATIONS));
            int before = left;
            switch (random.nextInt(5)) {
                case 0, 1 -> scan(who);
                case 2 -> {
                    fair.consent(who);
                    consenting.add(who);
                }
                case 3 -> {
                    fair.withdraw(who);
                    left += consenting.remove(who) ? 1 : 0;
                }
                default -> {
                    int gone = scans.get(random.nextInt(scans.size()));
                    scans.removeIf(it -> it == gone);
                    fair.erase(gone);
                    left++;
                }
            }
            return left > before;
        }

        private void scan(long organisation) {
            var profile =
                    new Fair.Profile(
                            List.of("energy", "food", "care").get(random.nextInt(3)),
                            List.of("", "small", "large").get(random.nextInt(3)),
                            random.nextBoolean() ? 1960 : 2021);
            var tenths = random.ints(7, 10, 51).toArray();
            int scan = fair.scan(organisation, profile, tenths);
            scans.add(scan);
            owners.put(scan, organisation);
        }

        private void nobodyIsShownWhoLeft() {
            for (long view : attacker.quickly()) {
                assertThat(attacker.scans(view).stream())
                        .as(seed)
                        .allMatch(it -> scans.contains(it) && consenting.contains(owners.get(it)));
            }
        }
    }
}
