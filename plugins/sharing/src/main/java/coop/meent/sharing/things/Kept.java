package coop.meent.sharing.things;

import coop.meent.api.Problem;
import coop.meent.sharing.times.Rules;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Sees to it that a change of rules keeps what was agreed. Whoever knows of bookings says so when
/// the plugin is wired; until then nothing was agreed.
final class Kept {
    private static final int MOST = 4;

    private final DateTimeFormatter day;
    private Promises promises = (_, _, _) -> List.of();

    Kept(ZoneId zone) {
        this.day = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withZone(zone);
    }

    void heed(Promises those) {
        promises = those;
    }

    /// {@return what would not fit if the thing had these rules}
    List<Promises.Promise> notFitting(Handle db, Thing thing, Rules rules) {
        return promises.notFitting(db, thing, rules);
    }

    /// {@return why there cannot be so few of a thing: the days on which more are promised}
    List<Problem> shortage(Handle db, Thing thing, Rules wanted) {
        if (wanted.units() >= thing.rules().units()) {
            return List.of();
        }
        var known = new HashSet<>(notFitting(db, thing, thing.rules()));
        var fewer =
                notFitting(db, thing, fewer(thing.rules(), wanted.units())).stream()
                        .filter(it -> !known.contains(it))
                        .map(it -> day.format(it.span().from()))
                        .distinct()
                        .limit(MOST)
                        .collect(Collectors.joining(", "));
        return fewer.isEmpty()
                ? List.of()
                : List.of(Problem.of("units", "things.problem.units.promised", fewer));
    }

    private static Rules fewer(Rules now, int units) {
        return new Rules(
                units,
                now.byDay(),
                now.overnight(),
                now.before(),
                now.after(),
                now.lead(),
                now.longest(),
                now.opening());
    }
}
