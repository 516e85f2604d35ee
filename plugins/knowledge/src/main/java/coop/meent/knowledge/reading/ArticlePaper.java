package coop.meent.knowledge.reading;

import coop.meent.api.Paper;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.Reading;
import coop.meent.knowledge.articles.Telling;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/// An article as a paper, as its reader would see its page.
final class ArticlePaper {
    private final Platform platform;
    private final Telling telling;
    private final PaperText text;
    private final Clock clock;

    ArticlePaper(Platform platform) {
        this.platform = platform;
        this.telling = new Telling(platform.texts());
        this.text = new PaperText(platform.links());
        this.clock = platform.clock();
    }

    /// Makes it, and writes it.
    void write(Reading reading, Viewer viewer, OutputStream to) {
        var article = reading.article();
        var language = viewer.language();
        var model =
                Map.of(
                        "reading", reading,
                        "checked", day(reading.checked().orElse(article.changedAt())),
                        "address", platform.links().absolute(article.path(), language),
                        "html", html(reading, language, Set.of(), 0));
        platform.papers()
                .write(
                        new Paper(
                                "knowledge/reading/article-paper.peb",
                                language,
                                model,
                                platform.texts().text(language, "menu.knowledge"),
                                reading.collection().name(),
                                clock.instant(),
                                article.title()),
                        to);
    }

    /// {@return the text for a paper, with the titles that its reader may see}
    String html(Reading reading, String language, Set<Long> bound, int deeper) {
        var html = telling.html(reading, language);
        return text.of(reading.article().id(), html, bound, deeper);
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
