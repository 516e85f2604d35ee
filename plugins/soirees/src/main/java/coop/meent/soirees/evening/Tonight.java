package coop.meent.soirees.evening;

import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.soirees.evening.TonightStore.Company;
import coop.meent.soirees.questions.Opener;
import coop.meent.soirees.questions.Openers;
import coop.meent.soirees.registrations.Own;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// What somebody reads on their telephone during the evening: their own table, and nobody else's.
final class Tonight {
    private static final int FEW = 60; // tables on a map that is still legible

    private final CourseStore courses = new CourseStore();
    private final TonightStore store = new TonightStore();
    private final AttendanceStore attendances = new AttendanceStore();
    private final Openers openers = new Openers();
    private final Platform platform;

    Tonight(Platform platform) {
        this.platform = platform;
    }

    /// The page.
    ///
    /// @param here whether they are in this round
    /// @param table 0 during a break
    /// @param moved whether the plan was mended here
    /// @param next their table in the round after; 0 when there is none
    public record Shown(
            Moment moment,
            boolean here,
            int table,
            boolean moved,
            List<Partner> partners,
            int next,
            Optional<Opener> question,
            List<Spot> map,
            String ticket) {
        /// {@return how high the map is}
        public int height() {
            return map.stream().mapToInt(Spot::y).max().orElse(0) + 48;
        }

        /// {@return how wide the map is}
        public int width() {
            return map.stream().mapToInt(Spot::x).max().orElse(0) + 58;
        }
    }

    /// Somebody at one's table.
    ///
    /// @param organisation its name; may be empty
    public record Partner(
            String name, String organisation, boolean newcomer, String seeks, String offers) {}

    /// A table on the map.
    public record Spot(int number, int x, int y, boolean mine) {}

    Shown of(Viewer viewer, Own own) {
        return platform.transactions().read(viewer, db -> of(db, own, viewer.language()));
    }

    private Shown of(Handle db, Own own, String language) {
        long event = own.event().id();
        var course = courses.of(db, event);
        var moment = Moment.of(own.event(), course, platform.clock().instant());
        var ticket = platform.live().ticket(Course.topic(event), course.version());
        if (!moment.shows() || !own.registration().placed()) {
            return new Shown(
                    moment, true, 0, false, List.of(), 0, Optional.empty(), List.of(), ticket);
        }
        int round = moment.round();
        var company = store.company(db, own.registration().id(), round, round + 1);
        var mine = company.stream().filter(it -> it.round() == round).toList();
        int table = mine.stream().mapToInt(Company::table).findFirst().orElse(0);
        return new Shown(
                moment,
                table > 0 || here(db, own.registration().id(), round),
                table,
                mine.stream().anyMatch(Company::moved),
                mine.stream().filter(it -> it.other() != 0).map(this::partner).toList(),
                after(company, round),
                openers.of(db, event, round, language),
                map(course, table),
                ticket);
    }

    private boolean here(Handle db, long registration, int round) {
        return attendances.find(db, registration).seat().there(round);
    }

    private static int after(List<Company> company, int round) {
        return company.stream()
                .filter(it -> it.round() == round + 1)
                .mapToInt(Company::table)
                .findFirst()
                .orElse(0);
    }

    private Partner partner(Company it) {
        var house = Houses.name(it.organisation(), platform.organisations());
        return new Partner(it.name(), house, it.newcomer(), it.seeks(), it.offers());
    }

    private static List<Spot> map(Course course, int mine) {
        var hall = course.settings().hall();
        if (hall.across() == 0 || hall.tables() == 0 || hall.tables() > FEW || mine == 0) {
            return List.of();
        }
        return IntStream.rangeClosed(1, hall.tables())
                .mapToObj(it -> {
                    int column = (it - 1) % hall.across();
                    int row = (it - 1) / hall.across();
                    return new Spot(it, 4 + column * 62, 4 + row * 52, it == mine);
                })
                .toList();
    }
}
