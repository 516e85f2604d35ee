package coop.meent.soirees.afterwards.speakers;

import java.util.OptionalLong;

/// Somebody who speaks at events of an organisation.
///
/// @param host the organisation whose page it is
/// @param person with an account; may write the page themselves
/// @param title what they are or do, in a few words
/// @param bio Markdown
public record Speaker(
        long id, long host, OptionalLong person, String name, String title, String bio) {
    public String path() {
        return "/soirees/speakers/" + id;
    }
}
