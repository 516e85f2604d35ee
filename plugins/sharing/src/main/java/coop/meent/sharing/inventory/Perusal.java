package coop.meent.sharing.inventory;

import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.sharing.inventory.Line.Outcome;
import coop.meent.sharing.inventory.Line.Remark;
import coop.meent.sharing.things.Sheet;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.things.ThingForm;
import coop.meent.sharing.things.ThingReader;
import coop.meent.sharing.things.ThingStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads a sheet, and says of every line what would become of it.
final class Perusal {
    /// Lines of one sheet.
    static final int MOST = 2_000;

    private final Platform platform;
    private final ThingReader reader;
    private final ThingStore things;
    private final Columns columns;

    Perusal(Platform platform, ThingReader reader, ThingStore things) {
        this.platform = platform;
        this.reader = reader;
        this.things = things;
        this.columns = new Columns(platform.texts());
    }

    /// For whom a sheet is read.
    ///
    /// @param audience of a thing of which the sheet does not say for whom it is
    record Order(Viewer viewer, long organisation, String audience) {
        Map<String, String> usual() {
            return Map.of("audience", audience, "language", viewer.language());
        }
    }

    /// {@return its lines, each with what would become of it; outside of transactions}
    ///
    /// @throws Unfit when it is no sheet of things
    List<Line> of(Order order, byte[] bytes) {
        var rows = Csv.rows(bytes);
        if (rows.isEmpty()) {
            throw new Unfit("sheet", "inventory.unfit.empty");
        }
        var fields = columns.fields(rows.getFirst());
        if (!fields.contains("title") || !fields.contains("inventory")) {
            throw new Unfit("sheet", "inventory.unfit.columns");
        }
        var read = new ArrayList<Map<String, String>>();
        rows.stream().skip(1).forEach(row -> read.add(values(fields, row)));
        long filled = read.stream().filter(it -> !it.isEmpty()).count();
        if (filled == 0 || filled > MOST) {
            throw new Unfit("sheet", "inventory.unfit." + (filled == 0 ? "empty" : "many"));
        }
        return judged(order, read);
    }

    private Map<String, String> values(List<String> fields, List<String> row) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < Math.min(fields.size(), row.size()); i++) {
            if (!fields.get(i).isEmpty() && !row.get(i).isEmpty()) {
                values.put(fields.get(i), columns.value(fields.get(i), row.get(i)));
            }
        }
        return values;
    }

    private List<Line> judged(Order order, List<Map<String, String>> read) {
        var known = known(order, read);
        var seen = new HashSet<String>();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < read.size(); i++) {
            var values = read.get(i);
            if (!values.isEmpty()) {
                var number = values.getOrDefault("inventory", "");
                boolean twice = !number.isEmpty() && !seen.add(number);
                var before = Optional.ofNullable(known.get(number));
                lines.add(twice ? again(i + 2, values) : judged(order, i + 2, values, before));
            }
        }
        return lines;
    }

    private Map<String, Thing> known(Order order, List<Map<String, String>> read) {
        var numbers =
                read.stream()
                        .map(it -> it.getOrDefault("inventory", ""))
                        .filter(it -> !it.isEmpty())
                        .toList();
        return platform
                .transactions()
                .read(order.viewer(), db -> things.byInventory(db, order.organisation(), numbers))
                .stream()
                .collect(Collectors.toMap(Thing::inventory, Function.identity()));
    }

    private static Line again(int no, Map<String, String> values) {
        return line(no, values, Outcome.WRONG, List.of(Remark.of("inventory.remark.twice")));
    }

    private Line judged(Order order, int no, Map<String, String> values, Optional<Thing> before) {
        if (values.getOrDefault("inventory", "").isEmpty()) {
            return line(no, values, Outcome.WRONG, List.of(Remark.of("inventory.remark.number")));
        }
        if (before.isEmpty()) {
            order.usual().forEach(values::putIfAbsent);
        }
        var form = filled(before.map(reader::form).orElseGet(Perusal::blank), values);
        var problems = reader.check(order.viewer(), form, before);
        if (!problems.isEmpty()) {
            return line(no, values, Outcome.WRONG, problems.stream().map(Remark::of).toList());
        }
        boolean same =
                before.map(Sheet::of).filter(it -> it.says(reader.checked(form))).isPresent();
        var outcome = before.isEmpty() ? Outcome.NEW : same ? Outcome.SAME : Outcome.CHANGED;
        return line(no, values, outcome, List.of());
    }

    /// {@return what a new thing is unless its line says otherwise}
    static ThingForm blank() {
        return ThingForm.empty("nl").with("organisation", "0").with("category", "other");
    }

    /// {@return a form with what a line fills in}
    static ThingForm filled(ThingForm base, Map<String, String> values) {
        var form = base;
        for (var it : values.entrySet()) {
            if (ThingForm.FIELDS.contains(it.getKey()) && !it.getKey().equals("organisation")) {
                form = form.with(it.getKey(), it.getValue());
            }
        }
        // a place that is written anew has another middle
        boolean moved = values.containsKey("postcode") || values.containsKey("town");
        return moved && !values.containsKey("coordinates") ? form.with("coordinates", "") : form;
    }

    private static Line line(
            int no, Map<String, String> values, Outcome outcome, List<Remark> remarks) {
        return new Line(
                no,
                shortened(values.getOrDefault("title", "")),
                values.getOrDefault("inventory", ""),
                values,
                photos(values),
                outcome,
                remarks);
    }

    private static List<String> photos(Map<String, String> values) {
        return Arrays.stream(values.getOrDefault(Columns.PHOTOS, "").split("[;,|\n]", -1))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    private static String shortened(String title) {
        return title.substring(0, Math.min(title.length(), 120));
    }
}
