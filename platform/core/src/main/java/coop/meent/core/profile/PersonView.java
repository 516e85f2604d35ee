package coop.meent.core.profile;

import java.util.List;

/// What the page of a person shows, and a line of the directory.
///
/// @param ties organisations with what the person does there
/// @param tags what they offer, each with the address of who else does
/// @param spoken names of languages
/// @param email empty unless they want it shown
/// @param writePath where to write to them; empty when they do not want it
/// @param whole whether the profile may be read at all
record PersonView(
        long id,
        String name,
        String path,
        List<TieView> ties,
        String about,
        String looksFor,
        List<Tag> tags,
        List<String> spoken,
        String email,
        String writePath,
        boolean own,
        boolean whole) {
    /// An organisation and the role there.
    record TieView(String name, String path, String role, boolean lit) {}

    /// A tag, and who else has it.
    record Tag(String text, String path) {}

    /// {@return organisations and roles in one line}
    public String meta() {
        return String.join("; ", ties.stream().map(tie -> tie.name() + ", " + tie.role()).toList());
    }
}
