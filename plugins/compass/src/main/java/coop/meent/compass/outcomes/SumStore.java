package coop.meent.compass.outcomes;

import coop.meent.api.Principle;
import coop.meent.compass.scores.Answer;
import coop.meent.compass.scores.Marks;
import coop.meent.compass.scores.Role;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

final class SumStore {
    Map<Role, Long> parts(Handle db, int scan) {
        var all = new EnumMap<Role, Long>(Role.class);
        db.createQuery("SELECT role, respondents FROM compass.part WHERE scan = :scan")
                .bind("scan", scan)
                .map((r, _) -> Map.entry(Role.valueOf(r.getString(1)), r.getLong(2)))
                .forEach(it -> all.put(it.getKey(), it.getValue()));
        return all;
    }

    void figures(Handle db, int scan, Role role, Map<String, Map<Answer, Long>> to) {
        db.createQuery(
                        "SELECT question, answer, times FROM compass.figure WHERE scan = :scan AND role = :role")
                .bind("scan", scan)
                .bind("role", role.name())
                .map((r, _) ->
                        to.computeIfAbsent(r.getString(1), _ -> new EnumMap<>(Answer.class))
                                        .put(Answer.of(r.getString(2)).orElseThrow(), r.getLong(3))
                                == null)
                .list();
    }

    void marks(Handle db, int scan, Role role, Map<Principle, Map<Marks.Mark, Long>> to) {
        db.createQuery(
                        "SELECT principle, points, answers, respondents FROM compass.mark WHERE scan = :scan AND role = :role")
                .bind("scan", scan)
                .bind("role", role.name())
                .map((r, _) ->
                        to.computeIfAbsent(
                                                Principle.values()[r.getInt(1) - 1],
                                                _ -> new HashMap<>())
                                        .put(new Marks.Mark(r.getInt(2), r.getInt(3)), r.getLong(4))
                                == null)
                .list();
    }
}
