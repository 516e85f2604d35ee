package coop.meent.core.pages;

import coop.meent.api.Problem;
import coop.meent.core.text.Language;
import java.util.ArrayList;
import java.util.List;

/// A text of a page, as somebody typed it.
///
/// @param base the revision that they began with
/// @param dutch the Dutch revision that they had before them
/// @param follows whether it says what that Dutch revision says
public record PageForm(String title, String body, int base, int dutch, boolean follows) {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST = 50_000;

    public PageForm {
        title = title.strip();
        body = body.replace("\r\n", "\n").strip();
    }

    static PageForm of(SitePage page, PageText text) {
        int dutch = page.shown(Language.NL).revision();
        return new PageForm(text.title(), text.body(), text.revision(), dutch, true);
    }

    PageForm on(int newBase) {
        return new PageForm(title, body, newBase, dutch, follows);
    }

    /// {@return what is wrong}
    public List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (title.isEmpty()
                || title.length() > LONGEST_TITLE
                || title.codePoints().anyMatch(Character::isISOControl)) {
            problems.add(Problem.of("title", "pages.problem.title", LONGEST_TITLE));
        }
        if (body.isEmpty() || body.length() > LONGEST) {
            problems.add(Problem.of("body", "pages.problem.body", LONGEST));
        }
        return problems;
    }
}
