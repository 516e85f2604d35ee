package coop.meent.knowledge.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What stands in the head of a file and is known here, in the order in which it is written.
///
/// @param position among the articles of the collection, from 1; 0 when nobody says
/// @param owner who looks after it, by name
/// @param authors who wrote it, by name
/// @param translationOf path of the file of which this is a translation; may be empty
/// @param front what is not known here, as it stands
record Head(
        String title,
        String summary,
        String language,
        String kind,
        List<String> tags,
        String sector,
        String legalForm,
        int position,
        String owner,
        List<String> authors,
        Optional<LocalDate> reviewBy,
        String translationOf,
        String front) {
    Head {
        tags = List.copyOf(tags);
        authors = List.copyOf(authors);
    }

    /// {@return the whole file, with this head before a text}
    ///
    /// @param marked whether it begins with the mark of its encoding
    String before(String body, boolean marked) {
        return (marked ? Source.MARK : "") + new HeadText(this, body).text() + body;
    }
}
