package coop.meent.compass.scores;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The same sums as a spreadsheet would make them: a cell for each answer, no counts and no
/// fractions. Scores are whole numbers of 1/840, which divides by everything up to eight.
final class NaiveModel {
    private static final long WHOLE = 840;

    private final List<String> asked;
    private final List<Sheet> sheets;
    private final List<Role> allowed;

    NaiveModel(List<String> asked, List<Sheet> sheets) {
        this.asked = asked;
        this.sheets = sheets;
        this.allowed = safest(byRole(this::people), List.of(Role.values()));
    }

    private NaiveModel(NaiveModel whole, List<String> asked) {
        this.asked = asked;
        this.sheets = whole.sheets;
        this.allowed = whole.allowed;
    }

    /// The same scan, but only these questions; who may stand apart is of the whole scan.
    NaiveModel on(List<String> questions) {
        return new NaiveModel(this, questions);
    }

    String all() {
        return mean(scores(sheets));
    }

    String roles() {
        return shown(byRole(this::scores));
    }

    String roles(String question) {
        return shown(byRole(it -> column(it, question)));
    }

    String disagreement(String question) {
        var distances = distances(question);
        return distances.isEmpty() ? "x" : tenths(sum(distances), distances.size());
    }

    boolean onAgenda(String question) {
        var distances = distances(question);
        if (!distances.isEmpty() && 2 * sum(distances) >= 3L * distances.size()) {
            return true;
        }
        var columns = byRole(it -> column(it, question));
        for (var one : safest(columns, allowed)) {
            for (var other : safest(columns, allowed)) {
                var high = of(columns, one);
                var low = of(columns, other);
                // their means differ by 1 or more, multiplied out
                if (sum(high) * low.size() - sum(low) * high.size()
                        >= (long) high.size() * low.size()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Long> of(Map<Role, List<Long>> figures, Role role) {
        return figures.getOrDefault(role, List.of());
    }

    private interface Figure {
        List<Long> of(List<Sheet> sheets);
    }

    private Map<Role, List<Long>> byRole(Figure figure) {
        var roles = new EnumMap<Role, List<Long>>(Role.class);
        for (var role : Role.values()) {
            roles.put(role, figure.of(sheets.stream().filter(it -> it.role() == role).toList()));
        }
        return roles;
    }

    private List<Long> people(List<Sheet> of) {
        return of.stream()
                .filter(it -> asked.stream().anyMatch(it.answers()::containsKey))
                .map(_ -> 1L)
                .toList();
    }

    private List<Long> scores(List<Sheet> of) {
        var scores = new ArrayList<Long>();
        for (var sheet : of) {
            var points = new ArrayList<Long>();
            asked.forEach(it -> points.addAll(column(List.of(sheet), it)));
            if (!points.isEmpty() && points.size() >= asked.size() / 2.0) {
                scores.add(sum(points) * (WHOLE / points.size()));
            }
        }
        return scores;
    }

    /// The points that were given to a question.
    private static List<Long> column(List<Sheet> of, String question) {
        var points = new ArrayList<Long>();
        for (var sheet : of) {
            var answer = sheet.answers().get(question);
            if (answer != null && "12345".contains(answer.code())) {
                points.add(Long.parseLong(answer.code()));
            }
        }
        return points;
    }

    private List<Long> distances(String question) {
        var points = column(sheets, question);
        var distances = new ArrayList<Long>();
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                distances.add(Math.abs(points.get(i) - points.get(j)));
            }
        }
        return distances;
    }

    private String shown(Map<Role, List<Long>> figures) {
        var text = new ArrayList<String>();
        for (var role : safest(figures, allowed)) {
            text.add(role.code() + "=" + mean(of(figures, role)));
        }
        return String.join(" ", text);
    }

    /// Of all sets of roles that give nobody away the largest; of equals the one with most people,
    /// then the one that comes first.
    private static List<Role> safest(Map<Role, List<Long>> figures, List<Role> from) {
        List<Role> best = List.of();
        for (var roles : choices(from)) {
            long rest = people(figures, List.of(Role.values())) - people(figures, roles);
            boolean safe = rest != 1 && rest != 2;
            for (var role : roles) {
                safe &= of(figures, role).size() >= 3;
            }
            boolean better =
                    roles.size() > best.size()
                            || (roles.size() == best.size()
                                    && people(figures, roles) > people(figures, best));
            if (safe && better) {
                best = roles;
            }
        }
        return best;
    }

    private static List<List<Role>> choices(List<Role> from) {
        var choices = new ArrayList<List<Role>>(List.of(List.of()));
        for (var role : from.reversed()) {
            for (var choice : List.copyOf(choices)) {
                var with = new ArrayList<>(choice);
                with.addFirst(role);
                choices.add(with);
            }
        }
        // those with the earlier roles first
        choices.sort((one, other) -> order(one).compareTo(order(other)));
        return choices;
    }

    private static String order(List<Role> roles) {
        return String.join(
                "",
                roles.stream()
                        .map(it -> String.valueOf(List.of(Role.values()).indexOf(it)))
                        .toList());
    }

    private static long people(Map<Role, List<Long>> figures, List<Role> roles) {
        return roles.stream().mapToLong(it -> of(figures, it).size()).sum();
    }

    private String mean(List<Long> numbers) {
        return numbers.isEmpty() ? "x" : tenths(sum(numbers), unit(numbers) * numbers.size());
    }

    private static String tenths(long sum, long of) {
        long tenths = Math.floorDiv(20 * sum + of, 2 * of);
        return tenths / 10 + "." + tenths % 10;
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(it -> it).sum();
    }

    /// Points go to 5, scores start at 840.
    private static long unit(List<Long> numbers) {
        return numbers.getFirst() < WHOLE ? 1 : WHOLE;
    }
}
