package coop.meent.compass.outcomes;

import coop.meent.api.Principle;
import coop.meent.compass.closing.Outcome;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scores.Answer;
import coop.meent.compass.scores.Counts;
import coop.meent.compass.scores.Marks;
import coop.meent.compass.scores.Questionnaire;
import coop.meent.compass.scores.Results;
import coop.meent.compass.scores.Role;
import coop.meent.compass.scores.Tally;
import coop.meent.compass.sets.Sets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

final class Sums {
    private final Sets sets;

    Sums(Sets sets) {
        this.sets = sets;
    }

    Outcome find(Handle db, Scan scan) {
        var set = sets.find(scan.set()).orElseThrow();
        var parts = new EnumMap<Role, Tally.Part>(Role.class);
        var store = new SumStore();
        store.parts(db, scan.id())
                .forEach((role, n) -> parts.put(role, part(db, store, scan.id(), role, n)));
        return new Outcome(scan, set, Results.of(new Questionnaire(set.asked()), new Tally(parts)));
    }

    private static Tally.Part part(Handle db, SumStore store, int scan, Role role, long n) {
        var counts = new HashMap<String, Map<Answer, Long>>();
        store.figures(db, scan, role, counts);
        var marks = new EnumMap<Principle, Map<Marks.Mark, Long>>(Principle.class);
        store.marks(db, scan, role, marks);
        var c = new HashMap<String, Counts>();
        counts.forEach((k, v) -> c.put(k, new Counts(v)));
        var m = new EnumMap<Principle, Marks>(Principle.class);
        marks.forEach((k, v) -> m.put(k, new Marks(v)));
        return new Tally.Part(n, c, m);
    }
}
