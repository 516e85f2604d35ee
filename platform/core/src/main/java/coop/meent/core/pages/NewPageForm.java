package coop.meent.core.pages;

import coop.meent.api.Problem;
import coop.meent.core.text.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A new page of the team's own, as somebody typed it.
///
/// @param slug its name in the address; made of the title when left empty
/// @param footer whether it stands at the foot of every page
public record NewPageForm(String slug, String title, String body, boolean footer) {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public NewPageForm {
        title = title.strip();
        body = body.replace("\r\n", "\n").strip();
        slug = slug.isBlank() ? slugOf(title) : slug.strip();
    }

    private static String slugOf(String title) {
        var plain =
                Normalizer.normalize(title, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^[-0-9]+|-+$", "");
        return plain.substring(0, Math.min(plain.length(), 40)).replaceAll("-+$", "");
    }

    /// {@return what is wrong}
    public List<Problem> check() {
        var problems = new ArrayList<>(form().check());
        if (!SLUG.matcher(slug).matches()) {
            problems.add(Problem.of("slug", "pages.problem.slug"));
        }
        return problems;
    }

    private PageForm form() {
        return new PageForm(title, body, 0, 0, true);
    }

    PageText text() {
        return new PageText(Language.NL, 1, title, body, 1, Optional.empty(), "");
    }
}
