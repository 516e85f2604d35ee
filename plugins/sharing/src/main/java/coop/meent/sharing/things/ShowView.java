package coop.meent.sharing.things;

import java.util.List;

/// The page of a thing as its template reads it.
///
/// @param about Markdown
/// @param facts what one wants to know, in words
/// @param hours when its doors are open, day by day; empty when always
/// @param days days that differ, from today on
/// @param terms Markdown; empty without
/// @param trusted whether the reader's requests are accepted at once
/// @param audience for whom it is, in words; empty when for everybody
record ShowView(
        ThingView thing,
        String about,
        List<String> tags,
        List<Photo> photos,
        List<Line> facts,
        List<Line> hours,
        List<Line> days,
        String terms,
        boolean trusted,
        String audience) {
    /// Something and what it is.
    public record Line(String label, String value) {}
}
