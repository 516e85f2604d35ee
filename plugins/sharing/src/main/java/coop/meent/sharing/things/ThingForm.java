package coop.meent.sharing.things;

import coop.meent.api.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What somebody typed in the form, sent as JSON, or has on a line of a sheet, field by field.
///
/// @param values the trimmed text of every field; an empty one for what was left out
public record ThingForm(Map<String, String> values) {
    /// All fields, in the order of the form.
    public static final List<String> FIELDS =
            Stream.of(
                            List.of(
                                    "organisation",
                                    "title",
                                    "kind",
                                    "category",
                                    "about",
                                    "tags",
                                    "postcode",
                                    "town",
                                    "address",
                                    "coordinates",
                                    "audience",
                                    "trusted",
                                    "units",
                                    "mode",
                                    "longest",
                                    "lead",
                                    "before",
                                    "after",
                                    "overnight"),
                            OpeningFields.WEEK,
                            List.of(
                                    OpeningFields.SPECIAL,
                                    "terms",
                                    "price",
                                    "deposit",
                                    "inventory",
                                    "language",
                                    "version"))
                    .flatMap(List::stream)
                    .toList();

    /// What [#value] of `mode` says of a thing that goes by whole days.
    static final String BY_DAY = "day";

    static final List<String> LANGUAGES = List.of("nl", "fr", "en");

    private static final int MOST_UNITS = 200;
    private static final int MOST_TAGS = 8;
    private static final int LONGEST_TAG = 40;
    private static final Duration MOST_BUFFER = Duration.ofDays(7);
    private static final Duration MOST_LEAD = Duration.ofDays(90);
    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration MOST_LENGTH = Duration.ofDays(365);
    private static final Map<String, Integer> LONGEST =
            Map.of(
                    "title", 120,
                    "about", 10_000,
                    "terms", 10_000,
                    "address", 200,
                    "town", 80,
                    "postcode", 12,
                    "coordinates", 60,
                    "inventory", 60);

    public ThingForm {
        values = Map.copyOf(values);
    }

    /// {@return the form, with each field as the sender gives it}
    public static ThingForm read(Function<String, String> sent) {
        var values = new HashMap<String, String>();
        FIELDS.forEach(field -> values.put(field, sent.apply(field).replace("\0", "").strip()));
        values.computeIfPresent("title", (_, title) -> title.replaceAll("\\s+", " "));
        return new ThingForm(values);
    }

    /// {@return an empty form, with what most people would choose}
    public static ThingForm empty(String language) {
        var usual =
                Map.of(
                        "language", language,
                        "kind", "thing",
                        "audience", "members",
                        "units", "1",
                        "mode", "hour",
                        "longest", "14 d",
                        "overnight", "true");
        return read(field -> usual.getOrDefault(field, ""));
    }

    /// {@return the same with another value in a field}
    public ThingForm with(String field, String value) {
        var changed = new HashMap<>(values);
        changed.put(field, value);
        return new ThingForm(changed);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public Optional<Long> organisation() {
        var typed = value("organisation");
        return typed.matches("\\d{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }

    /// {@return the version that was changed; empty to change whatever is there}
    Optional<Integer> version() {
        return Typed.number(value("version"));
    }

    /// {@return what is wrong with it for anybody, in the order of the form}
    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        refuse(problems, organisation().isEmpty(), "organisation");
        refuse(problems, value("title").isEmpty(), "title");
        LONGEST.entrySet().stream()
                .filter(it -> value(it.getKey()).length() > it.getValue())
                .forEach(it ->
                        problems.add(
                                Problem.of(it.getKey(), "things.problem.long", it.getValue())));
        refuse(problems, kind().isEmpty(), "kind");
        refuse(problems, category().isEmpty(), "category");
        checkTags(problems);
        refuse(problems, units().filter(it -> it >= 1 && it <= MOST_UNITS).isEmpty(), "units");
        checkLength(problems, "longest", SHORTEST, MOST_LENGTH);
        checkLength(problems, "lead", Duration.ZERO, MOST_LEAD);
        checkLength(problems, "before", Duration.ZERO, MOST_BUFFER);
        checkLength(problems, "after", Duration.ZERO, MOST_BUFFER);
        problems.addAll(new OpeningFields(values).check());
        refuse(problems, wrongAmount("price"), "price");
        refuse(problems, wrongAmount("deposit"), "deposit");
        refuse(problems, !LANGUAGES.contains(value("language")), "language");
        return problems;
    }

    private void checkTags(List<Problem> problems) {
        var tags = tags();
        if (tags.size() > MOST_TAGS) {
            problems.add(Problem.of("tags", "things.problem.tags.many", MOST_TAGS));
        }
        // what stands before a colon is not ours to give out
        tags.stream()
                .filter(it -> it.length() > LONGEST_TAG || it.contains(":"))
                .findFirst()
                .ifPresent(it ->
                        problems.add(Problem.of("tags", "things.problem.tag", it, LONGEST_TAG)));
    }

    private void checkLength(List<Problem> problems, String field, Duration least, Duration most) {
        var typed = value(field);
        boolean fine =
                typed.isEmpty()
                        || Typed.length(typed)
                                .filter(it -> it.compareTo(least) >= 0 && it.compareTo(most) <= 0)
                                .isPresent();
        refuse(problems, !fine, field);
    }

    private boolean wrongAmount(String field) {
        return !value(field).isEmpty() && Typed.cents(value(field)).isEmpty();
    }

    private static void refuse(List<Problem> problems, boolean wrong, String field) {
        if (wrong) {
            problems.add(Problem.of(field, "things.problem." + field));
        }
    }

    Optional<Thing.Kind> kind() {
        return Arrays.stream(Thing.Kind.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(value("kind")))
                .findFirst();
    }

    Optional<Category> category() {
        return Category.of(value("category"));
    }

    List<String> tags() {
        return Typed.tags(value("tags"));
    }

    Optional<Integer> units() {
        return Typed.number(value("units"));
    }

    Duration length(String field, Duration without) {
        return Typed.length(value(field)).orElse(without);
    }
}
