package coop.meent.knowledge.articles;

import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.Principle;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Sight;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns articles into what templates read.
final class Views {
    private final People people;
    private final Telling telling;
    private final ArticleLd described;
    private final Sight sight;
    private final Clock clock;

    Views(Platform platform, Sight sight) {
        this.people = platform.people();
        this.telling = new Telling(platform.texts());
        this.described = new ArticleLd(platform);
        this.sight = sight;
        this.clock = platform.clock();
    }

    Sight sight() {
        return sight;
    }

    ArticleView of(Reading reading, Viewer viewer) {
        var care = reading.article().care();
        var checked = reading.checked().map(this::day);
        var names = names(Stream.of(care.owner(), reading.checkedBy()));
        var collection = reading.collection();
        return new ArticleView(
                reading,
                telling.html(reading, viewer.language()),
                checked,
                name(names, reading.checkedBy()),
                stale(reading),
                name(names, care.owner()),
                tags(reading.article().card(), viewer.language()),
                sight.edits(viewer, collection) && !collection.archived(),
                sight.keeps(viewer, collection),
                Upkeep.answers(reading.article(), collection, viewer, sight));
    }

    /// {@return what search engines read of an article; empty unless everybody does}
    String jsonLd(ArticleView view, Viewer viewer) {
        return described.of(view.reading(), view.html(), viewer);
    }

    private static List<ArticleView.Tag> tags(Card card, String language) {
        return card.tags().stream()
                .sorted()
                .map(it ->
                        new ArticleView.Tag(
                                it,
                                Principle.of(it).map(known -> known.title(language)).orElse(it)))
                .toList();
    }

    private long stale(Reading reading) {
        var article = reading.article();
        var told = article.care().reviewBy().plus(reading.collection().grace());
        var today = LocalDate.now(clock);
        if (!article.readable() || !today.isAfter(told)) {
            return 0;
        }
        var last = reading.checked().map(this::day).orElse(told);
        return Math.max(1, Period.between(last, today).toTotalMonths());
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    /// {@return the names of these persons, in one statement; who has left is not among them}
    Map<Long, String> names(Stream<OptionalLong> persons) {
        Set<Long> ids =
                persons.flatMapToLong(OptionalLong::stream)
                        .boxed()
                        .collect(Collectors.toUnmodifiableSet());
        return people.names(ids);
    }

    static String name(Map<Long, String> names, OptionalLong person) {
        return person.isPresent() ? names.getOrDefault(person.getAsLong(), "") : "";
    }
}
