package coop.meent.knowledge.shelves;

import coop.meent.api.Audience;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/// A collection of articles on one subject, for one circle of readers.
///
/// @param position among the collections of its shelf
/// @param about a sentence or two, plain text
/// @param language of its articles; empty when there are several
/// @param audience who reads its articles
/// @param fourEyes whether somebody else approves a text before readers see it
/// @param rhythm how long an article is correct after somebody said so
/// @param grace how long after that before readers are told
/// @param editors persons who write here
/// @param reviewers persons who approve here
/// @param archived whether only its editors still see it
public record Collection(
        long id,
        long shelf,
        int position,
        String name,
        String about,
        String language,
        Audience audience,
        boolean fourEyes,
        Period rhythm,
        Period grace,
        Set<Long> editors,
        Set<Long> reviewers,
        boolean archived) {
    public Collection {
        editors = Set.copyOf(editors);
        reviewers = Set.copyOf(reviewers);
    }

    /// {@return the grace, which is asked in days}
    public int graceDays() {
        return Math.toIntExact(grace.get(ChronoUnit.DAYS));
    }

    /// {@return the `/`-led address of its page, without language}
    public String path() {
        return path(id);
    }

    public static String path(long collection) {
        return "/knowledge/collections/" + collection;
    }
}
