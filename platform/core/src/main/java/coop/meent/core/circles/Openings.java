package coop.meent.core.circles;

import java.time.LocalDate;

/// What memberships open: the engine of entitlements, asked without a sentence.
@FunctionalInterface
public interface Openings {
    /// {@return whether the organisation may on that day}
    ///
    /// @param capability `<plugin>.<verb>`, or [#MEMBER]
    boolean opens(long organisation, String capability, LocalDate on);

    /// Membership itself.
    String MEMBER = "member";
}
