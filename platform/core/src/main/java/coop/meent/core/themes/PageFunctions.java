package coop.meent.core.themes;

import coop.meent.api.Chart;
import coop.meent.core.text.Language;
import coop.meent.core.text.Messages;
import coop.meent.core.text.QrCode;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The functions of a template: `t`, `typename`, `href`, `asset`, `preloads`, `csrf`, `foreign`,
/// `mark`, `fieldmap`, `chart`, `qrcode`, `now`.
final class PageFunctions {
    private final Supplier<PageView> page;
    private final Messages messages;
    private final Dress dress;
    private final Assets own;
    private final Pictures pictures;

    PageFunctions(
            Supplier<PageView> page,
            Messages messages,
            Dress dress,
            Assets own,
            Pictures pictures) {
        this.page = page;
        this.messages = messages;
        this.dress = dress;
        this.own = own;
        this.pictures = pictures;
    }

    Map<String, Function> all() {
        return Map.ofEntries(
                function("t", this::text),
                function("typename", it -> dress.types().name(language(), string(it, 0))),
                function("href", it -> language().href(string(it, 0))),
                function("asset", this::asset),
                function("preloads", _ -> preloads()),
                function("csrf", _ -> csrf()),
                function("foreign", it -> foreign(string(it, 0))),
                function("mark", this::mark),
                function("fieldmap", this::fieldMap),
                function("chart", this::chart),
                function("qrcode", PageFunctions::qrcode),
                function("now", _ -> dress.now()));
    }

    private static Map.Entry<String, Function> function(String name, Positional function) {
        return Map.entry(name, function);
    }

    private String text(List<Object> arguments) {
        var values = arguments.subList(1, arguments.size()).toArray();
        return messages.text(language(), string(arguments, 0), values);
    }

    private String asset(List<Object> arguments) {
        if (arguments.size() == 1) {
            return dress.themeAssets().url(string(arguments, 0));
        }
        var owner = string(arguments, 0);
        if (!owner.equals(own.owner())) {
            throw new IllegalArgumentException(own.owner() + " has no asset of " + owner);
        }
        return own.url(string(arguments, 1));
    }

    private boolean foreign(String tag) {
        return Language.ofTag(tag).filter(it -> it != language()).isPresent();
    }

    private List<String> preloads() {
        return dress.theme().preload().stream().map(dress.themeAssets()::url).toList();
    }

    private SafeString csrf() {
        return new SafeString(
                hidden("_csrf", page.get().csrfToken())
                        + hidden("_key", UUID.randomUUID().toString()));
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(name, Markup.escape(value));
    }

    private SafeString mark(List<Object> arguments) {
        var lit = arguments.size() > 1 && Boolean.TRUE.equals(arguments.get(1));
        return new SafeString(pictures.mark(string(arguments, 0), lit));
    }

    private SafeString fieldMap(List<Object> arguments) {
        var spec =
                Parcels.Spec.of(number(arguments, 0), number(arguments, 1), number(arguments, 2));
        if (arguments.size() > 3) {
            var name = arguments.size() > 4 ? string(arguments, 4) : "";
            spec = spec.labelled(string(arguments, 3), name);
        }
        return new SafeString(pictures.fieldMap(spec));
    }

    private SafeString chart(List<Object> arguments) {
        var chart = (Chart) arguments.getFirst();
        var figure =
                new ChartFigure(
                        chart, language(), it -> Markup.escape(messages.text(language(), it)));
        return new SafeString(figure.html());
    }

    // the drawing escapes its label
    private static SafeString qrcode(List<Object> arguments) {
        return new SafeString(new QrCode(string(arguments, 0)).svg(string(arguments, 1)));
    }

    private Language language() {
        return page.get().language();
    }

    private static String string(List<Object> arguments, int index) {
        return arguments.get(index).toString();
    }

    private static int number(List<Object> arguments, int index) {
        return ((Number) arguments.get(index)).intValue();
    }

    /// A function whose arguments have places and no names.
    @FunctionalInterface
    private interface Positional extends Function {
        Object call(List<Object> arguments);

        @Override
        default Object execute(
                Map<String, Object> arguments,
                PebbleTemplate self,
                EvaluationContext context,
                int line) {
            return call(
                    IntStream.range(0, arguments.size())
                            .mapToObj(it -> Objects.requireNonNull(arguments.get("" + it)))
                            .toList());
        }

        @Override
        default @Nullable List<String> getArgumentNames() {
            return null;
        }
    }
}
