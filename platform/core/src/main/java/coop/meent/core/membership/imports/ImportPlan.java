package coop.meent.core.membership.imports;

import coop.meent.api.Problem;
import coop.meent.core.membership.KnownOrganisation;
import coop.meent.core.membership.OrganisationData;
import coop.meent.core.membership.OrganisationForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What every line of a file would do to the organisations that are there. Touches nothing.
record ImportPlan(List<Line> lines) {
    /// One line and what it would do.
    ///
    /// @param number of the line in the file
    /// @param name that stands there; empty when it cannot be read
    record Line(int number, String name, Outcome outcome) {}

    static ImportPlan of(
            List<CsvRows.Row> rows,
            List<KnownOrganisation> existing,
            Vocabulary vocabulary,
            LocalDate today) {
        var planner = new Planner(existing, vocabulary, today);
        return new ImportPlan(rows.stream().map(planner::line).toList());
    }

    /// {@return whether a line cannot be imported}
    boolean invalid() {
        return lines.stream().anyMatch(line -> line.outcome() instanceof Outcome.Invalid);
    }

    private static final class Planner {
        private final Vocabulary vocabulary;
        private final LocalDate today;
        private final Map<String, KnownOrganisation> byNumber = new HashMap<>();
        private final Map<String, List<KnownOrganisation>> byName = new HashMap<>();
        private final Map<Long, Integer> claimed = new HashMap<>();
        private final Map<String, List<Seen>> seen = new HashMap<>();
        private final NearNames names = new NearNames();

        /// A line before this one.
        private record Seen(int line, String number) {}

        /// What a line says, understood.
        private record Wanted(int line, Map<String, String> typed, OrganisationData data) {
            String number() {
                var digits = data.enterpriseNumber();
                return digits.isEmpty() ? "" : data.country() + digits;
            }

            String key() {
                return data.norm() + "|" + data.legalForm();
            }
        }

        Planner(List<KnownOrganisation> existing, Vocabulary vocabulary, LocalDate today) {
            this.vocabulary = vocabulary;
            this.today = today;
            for (var known : existing) {
                var wanted = new Wanted(0, Map.of(), known.data());
                if (!wanted.number().isEmpty()) {
                    byNumber.put(wanted.number(), known);
                }
                byName.computeIfAbsent(wanted.key(), _ -> new ArrayList<>()).add(known);
                names.add(new NearNames.Name(known.data().norm(), known.data().name(), 0));
            }
        }

        Line line(CsvRows.Row row) {
            var name = row.values().getOrDefault("name", "");
            return new Line(row.number(), name, outcome(row));
        }

        private Outcome outcome(CsvRows.Row row) {
            if (row.broken().isPresent()) {
                return new Outcome.Invalid(List.of(row.broken().get()));
            }
            var typed = vocabulary.coded(row.values());
            var form = new OrganisationForm(typed);
            var problems = form.check(today);
            return problems.isEmpty()
                    ? outcome(new Wanted(row.number(), typed, form.data()))
                    : new Outcome.Invalid(problems);
        }

        private Outcome outcome(Wanted wanted) {
            var earlier = earlier(wanted);
            var match = match(wanted);
            if (earlier.isEmpty()) {
                earlier = match.flatMap(known -> Optional.ofNullable(claimed.get(known.id())));
            }
            if (earlier.isPresent()) {
                return twice(wanted.line(), earlier.get());
            }
            remember(wanted);
            return match.map(known -> existing(known, wanted)).orElseGet(() -> added(wanted));
        }

        private static Outcome twice(int line, int earlier) {
            var lines = new Object[] {"" + line, "" + earlier};
            return new Outcome.Invalid(List.of(Problem.of("", "import.problem.twice", lines)));
        }

        private Optional<Integer> earlier(Wanted wanted) {
            var sameNumber = seen.getOrDefault("#" + wanted.number(), List.of()).stream();
            var sameName =
                    seen.getOrDefault(wanted.key(), List.of()).stream()
                            .filter(one -> agree(one.number(), wanted.number()));
            return Stream.concat(sameNumber, sameName).map(Seen::line).findFirst();
        }

        private void remember(Wanted wanted) {
            var here = new Seen(wanted.line(), wanted.number());
            seen.computeIfAbsent(wanted.key(), _ -> new ArrayList<>()).add(here);
            if (!wanted.number().isEmpty()) {
                seen.computeIfAbsent("#" + wanted.number(), _ -> new ArrayList<>()).add(here);
            }
        }

        private Optional<KnownOrganisation> match(Wanted wanted) {
            var found = Optional.ofNullable(byNumber.get(wanted.number()));
            return found.or(() ->
                    byName.getOrDefault(wanted.key(), List.of()).stream()
                            .filter(known -> agree(number(known), wanted.number()))
                            .filter(known -> free(known, wanted))
                            .findFirst());
        }

        // another number under the same name is another enterprise
        private boolean free(KnownOrganisation known, Wanted wanted) {
            return wanted.number().isEmpty() || !claimed.containsKey(known.id());
        }

        private static String number(KnownOrganisation known) {
            return new Wanted(0, Map.of(), known.data()).number();
        }

        private static boolean agree(String number, String other) {
            return number.isEmpty() || other.isEmpty() || number.equals(other);
        }

        private Outcome existing(KnownOrganisation known, Wanted wanted) {
            claimed.put(known.id(), wanted.line());
            var merged = known.data().fields();
            var theirs = wanted.data().fields();
            wanted.typed()
                    .keySet()
                    .forEach(field -> merged.put(field, theirs.getOrDefault(field, "")));
            if (!wanted.number().isEmpty()) {
                merged.put("country", wanted.data().country());
            }
            var data = OrganisationData.of(merged);
            var fields = data.changes(known.data());
            return fields.isEmpty()
                    ? new Outcome.Same(known)
                    : new Outcome.Changed(known, data, fields);
        }

        private Outcome added(Wanted wanted) {
            var data = wanted.data();
            var name = new NearNames.Name(data.norm(), data.name(), wanted.line());
            var near = names.near(name);
            names.add(name);
            return near.<Outcome>map(other ->
                            new Outcome.PossibleDuplicate(data, other.written(), other.line()))
                    .orElseGet(() -> new Outcome.New(data));
        }
    }
}
