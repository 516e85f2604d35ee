package coop.meent.sharing.things;

import java.util.List;
import java.util.Optional;

/// A thing as a template reads it, in the reader's language. Templates see public methods only.
///
/// @param language in which its owner wrote
/// @param kind code of its kind
/// @param category its name
/// @param place roughly; empty when unknown
/// @param distance in words; empty when nobody asked
/// @param photo the first picture
/// @param state code: open, paused, archived or hidden
/// @param own whether the reader may change it
/// @param lit whether it is of an organisation of the reader
/// @param fresh whether it came in the last week
/// @param hidden why the team hides it; empty while it does not
public record ThingView(
        long id,
        String title,
        String path,
        String language,
        String organisation,
        String organisationPath,
        String kind,
        String category,
        String place,
        String distance,
        Optional<Photo> photo,
        int units,
        String state,
        boolean own,
        boolean lit,
        boolean fresh,
        String hidden) {
    /// {@return organisation, place and category in one line}
    public String meta() {
        return String.join("\u00a0· ", parts());
    }

    private List<String> parts() {
        return place.isEmpty()
                ? List.of(organisation, category)
                : List.of(organisation, place, category);
    }

    public boolean open() {
        return state.equals("open");
    }

    public boolean archived() {
        return state.equals("archived");
    }
}
