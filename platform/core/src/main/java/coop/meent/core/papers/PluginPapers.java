package coop.meent.core.papers;

import coop.meent.api.Paper;
import coop.meent.api.Papers;
import coop.meent.api.Roll;
import coop.meent.core.text.Language;
import coop.meent.core.themes.Look;
import coop.meent.core.themes.PageView;
import coop.meent.core.work.HeavyWork;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// The papers of one plugin, in its words and those of the theme.
final class PluginPapers implements Papers {
    private static final int MOST_CHARACTERS = 2_000_000;

    private final Look look;
    private final String base;
    private final HeavyWork heavy;
    private final Press press;
    private final LongPress longPress;

    PluginPapers(Look look, String base, HeavyWork heavy, Press press, LongPress longPress) {
        this.look = look;
        this.base = base;
        this.heavy = heavy;
        this.press = press;
        this.longPress = longPress;
    }

    @Override
    public void write(Paper paper, OutputStream to) {
        var sheet = sheet(paper);
        var bytes = heavy.call(() -> press.print(sheet));
        try {
            to.write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException("a paper did not reach its reader", gone);
        }
    }

    @Override
    public void write(Paper paper, List<Roll> rolls, OutputStream to) {
        try {
            longPress.print(sheet(paper), rolls, to);
        } finally {
            rolls.forEach(it -> it.rows().close());
        }
    }

    // on the thread that asks, which carries the theme of the request
    private Sheet sheet(Paper paper) {
        var language =
                Language.ofTag(paper.language())
                        .orElseThrow(() ->
                                new IllegalArgumentException("no language " + paper.language()));
        var words = look.messages();
        var page = PageView.of(words.text(language, "site.name"), language, "/", base);
        var html = look.templates().render(paper.template(), page, paper.model());
        if (html.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "%s has %d characters: long tables are rolls"
                            .formatted(paper.template(), html.length()));
        }
        return new Sheet(
                html,
                paper,
                language,
                (number, of) -> words.text(language, "paper.sheet", number, of));
    }
}
