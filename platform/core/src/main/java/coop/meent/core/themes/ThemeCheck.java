package coop.meent.core.themes;

import coop.meent.core.text.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tries a theme on before anybody sees it: its style sheets are there, every template can be read
/// under it, and a page that uses the layout comes out.
final class ThemeCheck {
    private static final String PROBE = "core/probe.peb";

    private final Dress dress;
    private final Owner platform;

    ThemeCheck(Dress dress, Owner platform) {
        this.dress = dress;
        this.platform = platform;
    }

    /// {@return what is wrong, in the words of the template engine; empty when nothing is}
    Optional<String> objection(List<Owner> plugins) {
        try {
            List.of("tokens.css", "components.css", "icon.svg").forEach(dress.themeAssets()::url);
            dress.theme().preload().forEach(dress.themeAssets()::url);
            readable(plugins);
            probe();
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError broken) {
            return Optional.of(said(broken));
        }
    }

    private void readable(List<Owner> plugins) {
        var owners = new HashSet<>(Set.of(platform.id()));
        plugins.forEach(it -> owners.add(it.id()));
        var own = dress.fit(platform).templates();
        for (var layer : dress.theme().layers()) {
            layer.resources().names("templates").stream()
                    .filter(it -> !owners.contains(it.replaceAll("/.*", "")))
                    .filter(it -> it.matches("layout\\.peb|(parts|macros)/.*\\.peb"))
                    .forEach(it -> own.compile(Resolution.THEME + "/" + it));
        }
        readable(platform);
        plugins.forEach(this::readable);
    }

    private void readable(Owner owner) {
        var templates = dress.fit(owner).templates();
        owner.resources().names("templates").stream()
                .filter(it -> it.endsWith(".peb"))
                .forEach(it -> templates.compile(owner.id() + "/" + it));
    }

    private void probe() {
        if (platform.resources().read("templates/probe.peb").isEmpty()) {
            return;
        }
        var templates = dress.fit(platform).templates();
        for (var language : Language.values()) {
            var page = PageView.of("Meent", language, "/", "https://meent.example");
            var html = templates.render(PROBE, page, Map.of());
            if (!html.contains("<h1") || !html.contains("id=\"content\"")) {
                throw new IllegalArgumentException("theme/layout.peb does not show the block main");
            }
        }
    }

    private static String said(Throwable broken) {
        if (broken instanceof StackOverflowError) {
            return "A template includes or extends itself.";
        }
        var message = String.valueOf(broken.getMessage());
        return message.length() > 400 ? message.substring(0, 400) : message;
    }
}
