package coop.meent.core.look;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.meent.core.text.Resources;
import coop.meent.core.themes.Theme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was chosen, as files over those of the theme.
final class ChosenLayer implements Resources {
    private static final String LOGO =
            "{# theme/parts/logo.peb — the logo that the administrator uploaded #}\n"
                    + "<img class=\"logo\" src=\"{{ asset('logo.png') }}\" alt=\"\">";

    private final Map<String, byte[]> files = new HashMap<>();

    private ChosenLayer(Choice choice, String theme, String css) {
        if (!css.isEmpty()) {
            put("assets/tokens.css", "@import \"%s/tokens.css\";\n%s".formatted(theme, css));
        }
        choice.logo()
                .ifPresent(logo -> {
                    files.put("assets/logo.png", logo.png());
                    put("templates/parts/logo.peb", LOGO);
                });
    }

    /// {@return the theme with what was chosen on top}
    static Theme over(Theme theme, Choice choice, String css) {
        if (choice.plain()) {
            return theme;
        }
        var layer = new Theme.Layer(Theme.CHOSEN, new ChosenLayer(choice, theme.id(), css));
        return theme.under(layer, atOnce(theme, choice));
    }

    private static List<String> atOnce(Theme theme, Choice choice) {
        return theme.fonts().stream()
                .filter(it -> it.id().equals(choice.tokens().get("heads")))
                .map(Theme.Font::file)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .map(List::of)
                .orElse(theme.preload());
    }

    private void put(String name, String text) {
        files.put(name, text.getBytes(UTF_8));
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public List<String> names(String folder) {
        return files.keySet().stream()
                .filter(it -> it.startsWith(folder + "/"))
                .map(it -> it.substring(folder.length() + 1))
                .sorted()
                .toList();
    }
}
