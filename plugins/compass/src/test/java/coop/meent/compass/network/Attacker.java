package coop.meent.compass.network;

import static coop.meent.compass.network.Fair.API;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Somebody who reads along as member, applicant and team, on pages, by the API and in files, and
/// never forgets which view they saw. Who stood in it they know as well: it is the worst that there
/// is.
final class Attacker {
    private final Fair fair;
    private final List<Caller> browsers;
    private final List<Caller> programs;
    // of each view that was ever seen, how many organisations it said there were
    private final Map<Long, Integer> seen = new TreeMap<>();
    private final Map<Long, BitSet> scans = new HashMap<>();
    private final Set<Long> shut = new HashSet<>();

    Attacker(Fair fair, List<Caller> browsers, List<Caller> programs) {
        this.fair = fair;
        this.browsers = browsers;
        this.programs = programs;
    }

    int views() {
        return seen.size();
    }

    /// Reads the first page and the API.
    ///
    /// @return the views that are up at this moment, wherever one looks
    Set<Long> glance() {
        return glance(browsers, programs);
    }

    /// {@return the same, as the first of them sees it}
    Set<Long> quickly() {
        return glance(browsers.subList(0, 1), programs.subList(0, 1));
    }

    private Set<Long> glance(List<Caller> readers, List<Caller> callers) {
        var up = new TreeSet<Long>();
        callers.forEach(it -> list(it, up));
        readers.forEach(it -> page(it, up));
        return up;
    }

    private void list(Caller program, Set<Long> up) {
        for (var release : program.get(API + "?limit=50").expect(200).json().path("items")) {
            for (var view : release.path("views")) {
                if (!view.path("organisations").isNull() || !view.path("principles").isEmpty()) {
                    up.add(view.path("id").asLong());
                    see(view.path("id").asLong(), view.path("organisations").asInt());
                }
            }
        }
    }

    private void page(Caller browser, Set<Long> up) {
        var page = browser.get("/compass/network").expect(200).html();
        for (var line : page.select(".alm li")) {
            var number = line.select(".e").text().replaceAll("\\D", "");
            if (!number.isEmpty()) {
                up.add(id(line.select("a").attr("href")));
                see(id(line.select("a").attr("href")), Integer.parseInt(number));
            }
        }
        if (!page.select("table.shares").isEmpty()) {
            up.add(id(page.select(".head a").attr("href")));
        }
    }

    /// Opens views and their files, the pages by one and the files by the next: each that was not
    /// shut when it was opened before.
    ///
    /// @return those that show anything
    Set<Long> open() {
        var up = new TreeSet<Long>();
        for (long view : ever()) {
            if (!shut.contains(view)) {
                if (shows(view)) {
                    up.add(view);
                } else {
                    shut.add(view);
                }
            }
        }
        up.forEach(it -> seen.putIfAbsent(it, scans(it).cardinality()));
        return up;
    }

    private boolean shows(long view) {
        var path = "/compass/network/" + view;
        var one = browsers.get((int) (view % browsers.size()));
        var other = browsers.get((int) ((view + 1) % browsers.size()));
        boolean page = !one.get(path).expect(200).html().select("table").isEmpty();
        assertThat(fine(one.get(path + "/figures.csv"))).isEqualTo(page);
        assertThat(fine(other.get(path + "/figures.json"))).isEqualTo(page);
        return page;
    }

    private static boolean fine(Answer file) {
        assertThat(file.status()).isIn(200, 410);
        return file.status() == 200;
    }

    private static long id(String path) {
        return Long.parseLong(path.replaceAll(".*/", ""));
    }

    private void see(long view, int organisations) {
        assertThat(organisations).isGreaterThanOrEqualTo(5);
        seen.put(view, organisations);
    }

    /// {@return groups of one to four organisations that can be told apart}
    ///
    /// @param owners whose each scan is, of those that were erased too
    Collection<Set<Long>> isolated(Map<Integer, Long> owners) {
        var views = seen.keySet().stream().map(this::scans).toList();
        seen.forEach((view, number) -> assertThat(scans(view).cardinality()).isEqualTo(number));
        var atoms = new HashMap<BitSet, Set<Long>>();
        owners.forEach((scan, owner) -> {
            var standsIn = new BitSet();
            for (int view = 0; view < views.size(); view++) {
                standsIn.set(view, views.get(view).get(scan));
            }
            if (!standsIn.isEmpty()) {
                atoms.computeIfAbsent(standsIn, _ -> new HashSet<>()).add(owner);
            }
        });
        return atoms.values().stream().filter(it -> it.size() < 5).toList();
    }

    /// {@return who stood in a view}
    BitSet scans(long view) {
        return scans.computeIfAbsent(view, this::read);
    }

    private BitSet read(long view) {
        try (var db = fair.site().superuser()) {
            var all = new BitSet();
            db.createQuery("SELECT unnest(scans) FROM compass.view WHERE id = :view")
                    .bind("view", view)
                    .mapTo(Integer.class)
                    .forEach(all::set);
            return all;
        }
    }

    private List<Long> ever() {
        try (var db = fair.site().superuser()) {
            return db.createQuery("SELECT id FROM compass.view ORDER BY id")
                    .mapTo(Long.class)
                    .list();
        }
    }
}
