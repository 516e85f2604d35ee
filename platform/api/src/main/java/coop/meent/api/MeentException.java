package coop.meent.api;

import java.util.List;

/// A request that ends here; the platform turns it into the right page or problem+json.
///
/// @since 1.0
public final class MeentException extends RuntimeException {
    private final Code code;
    private final transient List<Problem> problems;

    /// Why a request ends.
    public enum Code {
        /// There is no such thing, or none that this viewer may know of.
        NOT_FOUND,
        /// The viewer knows of the thing, but may not do this to it.
        FORBIDDEN,
        /// There was such a thing.
        GONE,
        /// The thing has changed in the meantime, or is not in a state for this.
        CONFLICT,
        /// What was sent cannot be accepted; [#problems] says why, field by field.
        INVALID,
        /// Too busy just now; try again in a moment.
        BUSY
    }

    /// @param message for the log, in English; never shown, no personal data
    public MeentException(Code code, String message) {
        super(message);
        this.code = code;
        this.problems = List.of();
    }

    private MeentException(List<Problem> problems) {
        super("invalid input: " + problems.stream().map(Problem::field).distinct().toList());
        this.code = Code.INVALID;
        this.problems = List.copyOf(problems);
    }

    /// {@return the refusal of an API call, field by field; pages show their form again instead}
    public static MeentException invalid(List<Problem> problems) {
        return new MeentException(problems);
    }

    /// {@return what to throw for a thing that is not there, or that the viewer may not know of}
    public static MeentException notFound(String what) {
        return new MeentException(Code.NOT_FOUND, "no " + what);
    }

    public Code code() {
        return code;
    }

    public List<Problem> problems() {
        return problems;
    }
}
