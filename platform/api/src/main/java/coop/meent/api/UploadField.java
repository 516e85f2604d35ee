package coop.meent.api;

import java.util.List;

/// What the macro `forms.upload` reads: what may be chosen, and what was sent already.
///
/// @param shelf the whole name of the shelf, e.g. `orchard/photos`
/// @param accept what the browser offers to choose from
/// @param limits what is taken, kind by kind
/// @param sent the id of a file that was sent and waits, or empty
/// @param name of that file, or empty
/// @since 1.0
public record UploadField(
        String shelf, String accept, List<Limit> limits, String sent, String name) {
    /// A kind that is taken.
    ///
    /// @param most how large, as one says it, e.g. `20 MB`
    /// @since 1.0
    public record Limit(FileKind kind, String most) {}

    public UploadField {
        limits = List.copyOf(limits);
    }

    /// {@return the same field, with the file that waits, so that nobody has to send it again when
    /// something else in the form is wrong}
    public UploadField with(Taken taken) {
        return switch (taken) {
            case Taken.Fine(var file) ->
                    new UploadField(shelf, accept, limits, file.id(), file.name());
            case Taken.Refused _, Taken.Nothing _ -> this;
        };
    }
}
