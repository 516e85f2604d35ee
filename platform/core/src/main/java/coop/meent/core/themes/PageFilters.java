package coop.meent.core.themes;

import coop.meent.core.text.Language;
import coop.meent.core.text.Markdown;
import coop.meent.core.text.Notation;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The filters of a template: dates, times, numbers and money in the reader's language, and
/// Markdown.
final class PageFilters {
    private final Supplier<PageView> page;
    private final Map<Language, Notation> notations = new EnumMap<>(Language.class);
    private final Markdown markdown = new Markdown();

    PageFilters(Supplier<PageView> page, ZoneId zone) {
        this.page = page;
        for (var language : Language.values()) {
            notations.put(language, new Notation(language, zone));
        }
    }

    Map<String, Filter> all() {
        return Map.of(
                "date", time(Notation::date),
                "longdate", time(Notation::longDate),
                "month", time(Notation::month),
                "time", time(Notation::time),
                "machine", time(Notation::machine),
                "number", number((notation, it) -> notation.number(it)),
                "cents", number((notation, it) -> notation.money(it.longValue())),
                "exactcents", number((notation, it) -> notation.exactMoney(it.longValue())),
                "initials", (Simple) it -> initials(it.toString()),
                "markdown", (Simple) it -> new SafeString(markdown.toHtml(it.toString())));
    }

    private static String initials(String name) {
        var words = name.strip().split("\\s+", -1);
        var first = words[0].substring(0, Math.min(1, words[0].length()));
        var last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
        return (first + last).toUpperCase(Locale.ROOT);
    }

    private Filter time(BiFunction<Notation, TemporalAccessor, String> writing) {
        return (Simple) it -> writing.apply(notation(), (TemporalAccessor) it);
    }

    private Filter number(BiFunction<Notation, Number, String> writing) {
        return (Simple) it -> writing.apply(notation(), (Number) it);
    }

    private Notation notation() {
        return Objects.requireNonNull(notations.get(page.get().language()));
    }

    /// A filter without arguments, which leaves nothing as nothing.
    @FunctionalInterface
    private interface Simple extends Filter {
        Object write(Object input);

        @Override
        default Object apply(
                @Nullable Object input,
                Map<String, Object> arguments,
                PebbleTemplate self,
                EvaluationContext context,
                int line) {
            return input == null ? "" : write(input);
        }

        @Override
        default List<String> getArgumentNames() {
            return List.of();
        }
    }
}
