package coop.meent.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Something that a member could do for the community, within their reach. Shown on their home page
/// when it suits what they wrote of themselves.
///
/// The texts are already in the viewer's language.
///
/// @param id unique within the plugin and never reused, e.g. `first-vacancy`: what somebody put
///   aside stays aside
/// @param title what one would be or do, two to five words
/// @param text one or two sentences
/// @param effort how much it asks, in words, e.g. `Tien minuten`
/// @param until last day on which it makes sense
/// @param suits lower case tags; it comes first for who wrote one of them
/// @param path `/`-led address where it begins, without language
/// @param action label of the button
/// @since 1.0
public record RoleIdea(
        String id,
        String title,
        String text,
        String effort,
        Optional<LocalDate> until,
        Set<String> suits,
        String path,
        String action) {
    public RoleIdea {
        suits = Set.copyOf(suits);
    }
}
