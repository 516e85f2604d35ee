package coop.meent.theme;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.meent.core.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Writes the sample pages and their assets into a folder, to look at them in a browser.
final class Showcase {
    private static final Pattern ADDRESS = Pattern.compile("/assets/theme/([\\w./-]+)");

    private final Sample sample = new Sample();
    private final Path folder;

    private Showcase(Path folder) {
        this.folder = folder;
    }

    /// @param arguments the folder
    public static void main(String[] arguments) throws IOException {
        var showcase = new Showcase(Path.of(arguments[0]));
        for (var page : List.of("components", "list", "home")) {
            showcase.write(page);
        }
    }

    private void write(String page) throws IOException {
        var problems = List.of(new Sample.Problem("number", "form.choose", List.of()));
        for (var language : Language.values()) {
            var view =
                    switch (page) {
                        case "home" -> Sample.visitor(language);
                        case "list" -> Sample.crowded(language);
                        default -> Sample.member(language);
                    };
            var html = sample.render(page + ".peb", view, problems);
            save(page + "-" + language.tag() + ".html", html.getBytes(UTF_8));
            fetch(html);
        }
    }

    private void fetch(String text) throws IOException {
        for (var address : ADDRESS.matcher(text).results().toList()) {
            var asset = sample.looks().themeAssets().find(address.group(1)).orElseThrow();
            save("assets/theme/" + address.group(1), asset.bytes());
            if (address.group(1).endsWith(".css")) {
                fetch(new String(asset.bytes(), UTF_8));
            }
        }
    }

    private void save(String name, byte[] bytes) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
